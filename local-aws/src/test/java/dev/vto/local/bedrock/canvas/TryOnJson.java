package dev.vto.local.bedrock.canvas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A good request, to be spoilt in one place. */
public final class TryOnJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ObjectNode root = JSON.createObjectNode();

    /** A shirt on a person of 320 x 400 pixels. */
    public TryOnJson() {
        root.put("taskType", "VIRTUAL_TRY_ON");
        var params = root.putObject("virtualTryOnParams");
        params.put("sourceImage", Pictures.jpeg(320, 400));
        params.put("referenceImage", Pictures.jpeg(320, 320));
        params.put("maskType", "GARMENT");
        params.putObject("garmentBasedMask").put("garmentClass", "SHORT_SLEEVE_SHIRT");
    }

    /** Sets a value, given as JSON, at a path such as {@code /imageGenerationConfig/seed}. */
    public TryOnJson with(String path, String json) {
        var parent = root;
        var names = path.substring(1).split("/");
        for (int i = 0; i < names.length - 1; i++) {
            parent = parent.withObject("/" + names[i]);
        }
        try {
            parent.set(names[names.length - 1], JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Sets a text. */
    public TryOnJson withText(String path, String text) {
        return with(path, "\"" + text + "\"");
    }

    /** Removes what stands at a path. */
    public TryOnJson without(String path) {
        var end = path.lastIndexOf('/');
        ((ObjectNode) root.at(path.substring(0, end))).remove(path.substring(end + 1));
        return this;
    }

    /** The body. */
    public byte[] bytes() {
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }
}
