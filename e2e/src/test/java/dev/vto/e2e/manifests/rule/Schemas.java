package dev.vto.e2e.manifests.rule;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import dev.vto.e2e.manifests.Manifest;
import dev.vto.e2e.manifests.Overlay;
import io.kubernetes.client.openapi.JSON;
import java.lang.reflect.InvocationTargetException;
import java.util.stream.Stream;

/** The API's own description of each kind, as the official Java client carries it: unknown, missing and mistyped fields. */
final class Schemas {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    private Schemas() {}

    static Stream<String> problems(Overlay overlay) {
        return overlay.manifests().stream().flatMap(Schemas::problems);
    }

    private static Stream<String> problems(Manifest manifest) {
        JsonElement json = JsonParser.parseString(manifest.json().toString());
        try {
            Class<?> model = Class.forName(model(manifest));
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            JSON.getGson().fromJson(json, model);
            return Stream.empty();
        } catch (ClassNotFoundException e) {
            return Stream.of(manifest.title() + ": the API has no such kind in that version");
        } catch (InvocationTargetException e) {
            return Stream.of(manifest.title() + ": " + e.getCause().getMessage());
        } catch (JsonSyntaxException e) {
            return Stream.of(manifest.title() + ": " + e.getMessage());
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /* apps/v1 Deployment is V1Deployment */
    private static String model(Manifest manifest) {
        String version = manifest.at("/apiVersion").asText().replaceFirst("^.*/", "");
        return MODELS
                + version.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + version.substring(1)
                + manifest.kind();
    }
}
