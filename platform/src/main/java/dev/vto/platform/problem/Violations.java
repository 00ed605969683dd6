package dev.vto.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;

/** Says in the client's words which constraint of a request does not hold. */
final class Violations {

    private Violations() {}

    static ProblemException problem(ConstraintViolationException e) {
        ConstraintViolation<?> first = e.getConstraintViolations().stream()
                .min(Comparator.comparing(Violations::place))
                .orElseThrow(() -> new IllegalArgumentException("a violation without violations", e));
        String place = place(first);
        Object value = first.getInvalidValue();
        String shown = value == null ? "is missing" : "is '" + shorten(value.toString()) + "'";
        return CommonProblem.INVALID_REQUEST.because(place, place + " " + shown + "; it " + first.getMessage());
    }

    /** The path without the method's and the parameter's name: {@code submit.request.parameters.seed} is parameters.seed. */
    private static String place(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String[] parts = path.split("\\.", 3);
        return parts[parts.length - 1];
    }

    private static String shorten(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
