package dev.vto.catalog.browse;

import dev.vto.catalog.row.CatalogRow;
import dev.vto.platform.problem.CommonProblem;
import dev.vto.platform.problem.ProblemException;
import java.util.Arrays;

/** Answers {@code If-Match} and {@code If-None-Match}. */
final class Preconditions {

    private Preconditions() {}

    /**
     * Checks that the client knows the row as it is.
     *
     * @param ifMatch entity tags or {@code *}; null to leave it unchecked
     * @throws ProblemException when it does not
     */
    static void check(String ifMatch, CatalogRow row) {
        if (ifMatch != null && !names(ifMatch, row)) {
            throw changed();
        }
    }

    /** Whether a header names the row's entity tag. */
    static boolean names(String header, CatalogRow row) {
        String own = "\"" + row.entityTag() + "\"";
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(own));
    }

    static ProblemException changed() {
        return CommonProblem.PRECONDITION_FAILED.because(
                "It has changed since it was read; read it again and repeat the change on what it is now");
    }
}
