package dev.vto.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says in the client's words what Jackson could not read. */
final class JsonTrouble {

    private JsonTrouble() {}

    static ProblemException problem(JsonProcessingException e) {
        var where = e.getLocation();
        String place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        return CommonProblem.INVALID_REQUEST.because("The body is not JSON" + place + "; send one JSON object");
    }

    static ProblemException problem(MismatchedInputException e) {
        String path = path(e.getPath());
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                CommonProblem.INVALID_REQUEST.because(
                        path,
                        "'" + path + "' is not known here; known are " + known(unknown) + ". Remove or correct it");
            case InvalidFormatException format ->
                CommonProblem.INVALID_REQUEST.because(
                        path, path + " is '" + format.getValue() + "'; it must be " + wanted(format.getTargetType()));
            default ->
                path.isEmpty()
                        ? CommonProblem.INVALID_REQUEST.because("The body is empty or not a JSON object; send one")
                        : CommonProblem.INVALID_REQUEST.because(
                                path, path + " has the wrong JSON type; it must be " + wanted(e.getTargetType()));
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "something else, see the API description";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == Integer.class || type == Long.class || type.isPrimitive()) {
            return "a whole number";
        }
        if (type == Double.class) {
            return "a number";
        }
        return type == String.class ? "a string" : type == Boolean.class ? "true or false" : "an object";
    }

    private static String path(List<Reference> references) {
        return references.stream()
                .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
                .collect(Collectors.joining("."));
    }
}
