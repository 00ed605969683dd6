package dev.vto.local.template;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML in which every {@code !Tag} is a call. */
final class TemplateYaml extends SafeConstructor {
    private TemplateYaml(LoaderOptions options) {
        super(options);
        yamlMultiConstructors.put("!", new CallConstruct());
    }

    static Map<?, ?> read(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        if (new Yaml(new TemplateYaml(options)).load(yaml) instanceof Map<?, ?> document) {
            return document;
        }
        throw new TemplateException("The template is not a YAML mapping");
    }

    private final class CallConstruct extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            var argument =
                    switch (node) {
                        case ScalarNode scalar -> scalar.getValue();
                        case SequenceNode sequence -> constructSequence(sequence);
                        case MappingNode mapping -> constructMapping(mapping);
                        default -> throw new TemplateException("Unexpected YAML node " + node.getNodeId());
                    };
            return new Call(node.getTag().getValue().substring(1), argument);
        }
    }
}
