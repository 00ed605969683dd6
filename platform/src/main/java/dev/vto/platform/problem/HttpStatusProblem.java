package dev.vto.platform.problem;

import java.util.Arrays;

/**
 * A failure that the HTTP layer found before a resource was reached.
 *
 * @param status HTTP status code
 * @param code stable code
 * @param title short text
 */
record HttpStatusProblem(int status, String code, String title) implements ProblemType {

    static ProblemType of(int status) {
        return Arrays.<ProblemType>stream(CommonProblem.values())
                .filter(known -> known.status() == status)
                .findFirst()
                .orElseGet(() -> new HttpStatusProblem(status, "http_" + status, "HTTP status " + status));
    }
}
