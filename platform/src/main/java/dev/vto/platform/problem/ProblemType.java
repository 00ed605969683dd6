package dev.vto.platform.problem;

/**
 * A kind of failure that the API promises. Each service lists its own in one enum, its error catalogue.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public interface ProblemType {

    /** HTTP status code, 400 to 599. */
    int status();

    /** Stable code in lower_snake_case, what clients decide on. */
    String code();

    /** Short text of the kind, the same for every occurrence. */
    String title();

    /** A problem of this kind; the detail says what was wrong, with the value, and what to do. */
    default ProblemException because(String detail) {
        return new ProblemException(this, detail, null);
    }

    /** A problem of this kind at one place of the request, for example {@code parameters.seed}. */
    default ProblemException because(String pointer, String detail) {
        return new ProblemException(this, detail, pointer);
    }
}
