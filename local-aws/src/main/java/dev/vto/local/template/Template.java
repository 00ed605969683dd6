package dev.vto.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CloudFormation template, as far as the platform's own uses the language. */
public final class Template {
    private final Section document;

    private Template(Section document) {
        this.document = document;
    }

    /** The platform's template, as the build packed it. */
    public static Template packed() {
        try (var stream = Template.class.getResourceAsStream("/vto.yaml")) {
            if (stream == null) {
                throw new TemplateException("vto.yaml is not on the class path: build local-aws with Maven, which packs"
                        + " k8s/aws/vto.yaml");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a template; its functions are resolved later. */
    public static Template parse(String yaml) {
        var document = new Section("Template", TemplateYaml.read(yaml));
        document.only("AWSTemplateFormatVersion", "Description", "Parameters", "Resources", "Outputs");
        return new Template(document);
    }

    /**
     * Resolves every function.
     *
     * @param given values of parameters; those left out take their defaults
     */
    public List<Resource> resources(Account account, Map<String, String> given) {
        var declared = document.has("Parameters")
                ? document.section("Parameters")
                : new Section("Template.Parameters", Map.of());
        var declarations = declarations();
        var functions = new Functions(account, Parameters.of(declared, given), declarations);
        var resources = new ArrayList<Resource>();
        for (String id : declarations.keySet()) {
            var path = "Resources." + id;
            var declaration = new Section(path, declarations.get(id))
                    .only("Type", "Properties", "DependsOn", "DeletionPolicy", "UpdateReplacePolicy");
            var properties =
                    functions.resolve(path + ".Properties", declaration.values().get("Properties"));
            if (!(properties instanceof Map<?, ?> map)) {
                throw new TemplateException("%s.Properties is not a mapping".formatted(path));
            }
            resources.add(new Resource(id, declaration.text("Type"), new Section(path + ".Properties", map)));
        }
        if (document.has("Outputs")) {
            functions.resolve("Outputs", document.section("Outputs").values());
        }
        return List.copyOf(resources);
    }

    private Map<String, Map<String, Object>> declarations() {
        var resources = document.section("Resources");
        var declarations = new LinkedHashMap<String, Map<String, Object>>();
        for (Object id : resources.values().keySet()) {
            var declaration = new LinkedHashMap<String, Object>();
            resources.section(id.toString()).values().forEach((key, value) -> declaration.put(key.toString(), value));
            declarations.put(id.toString(), declaration);
        }
        return declarations;
    }

    /**
     * A resource with its functions resolved.
     *
     * @param logicalId its name in the template
     * @param type for example {@code AWS::SQS::Queue}
     * @param properties what it is made of
     */
    public record Resource(String logicalId, String type, Section properties) {}
}
