package dev.vto.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the functions that the template uses: Ref, Sub and GetAtt of an Arn. Any other is an error that names it. */
final class Functions {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

    private final Account account;
    private final Parameters parameters;
    private final Map<String, ? extends Map<String, Object>> resources;

    /** @param resources logical id to its unresolved declaration */
    Functions(Account account, Parameters parameters, Map<String, ? extends Map<String, Object>> resources) {
        this.account = account;
        this.parameters = parameters;
        this.resources = resources;
    }

    Object resolve(String path, Object value) {
        return switch (value) {
            case Call call -> call(path, call);
            case Map<?, ?> map -> map(path, map);
            case List<?> list ->
                list.stream().map(element -> resolve(path + "[]", element)).toList();
            case null -> throw new TemplateException(path + " is empty");
            default -> value;
        };
    }

    private Map<String, Object> map(String path, Map<?, ?> map) {
        var resolved = new LinkedHashMap<String, Object>();
        for (Entry<?, ?> entry : map.entrySet()) {
            var key = String.valueOf(entry.getKey());
            if (key.equals("Ref") || key.startsWith("Fn::")) {
                throw new TemplateException(
                        "%s uses the long form of %s: write it as a tag (!Ref, !Sub, !GetAtt)".formatted(path, key));
            }
            resolved.put(key, resolve(path + "." + key, entry.getValue()));
        }
        return resolved;
    }

    private Object call(String path, Call call) {
        if (!(call.argument() instanceof String argument)) {
            throw new TemplateException(
                    "%s: !%s is understood with a text only, not %s".formatted(path, call.function(), call.argument()));
        }
        return switch (call.function()) {
            case "Ref" -> ref(path, argument);
            case "Sub" -> substitute(path, argument);
            case "GetAtt" -> attribute(path, argument);
            default ->
                throw new TemplateException("%s uses !%s; the local stack understands !Ref, !Sub and !GetAtt"
                        .formatted(path, call.function()));
        };
    }

    private Object ref(String path, String name) {
        var pseudo = account.pseudoParameter(name);
        if (pseudo != null) {
            return pseudo;
        }
        if (parameters.values().containsKey(name)) {
            return parameters.values().get(name);
        }
        return resource(path, name).reference();
    }

    private String substitute(String path, String text) {
        return VARIABLE.matcher(text).replaceAll(variable -> {
            var name = variable.group(1);
            var value = name.contains(".") ? attribute(path, name) : ref(path, name);
            if (value instanceof String single) {
                return Matcher.quoteReplacement(single);
            }
            throw new TemplateException("%s puts the list %s into a text".formatted(path, name));
        });
    }

    private String attribute(String path, String argument) {
        if (!argument.endsWith(".Arn")) {
            throw new TemplateException(
                    "%s uses !GetAtt %s; the local stack knows the attribute Arn only".formatted(path, argument));
        }
        return resource(path, argument.substring(0, argument.length() - ".Arn".length()))
                .arn();
    }

    private PhysicalName resource(String path, String logicalId) {
        var declaration = resources.get(logicalId);
        if (declaration == null) {
            throw new TemplateException("%s refers to %s, which is neither parameter, pseudo parameter nor resource"
                    .formatted(path, logicalId));
        }
        return PhysicalName.of(account, logicalId, declaration, this);
    }
}
