package dev.vto.platform.problem;

/** The one exception that becomes a problem document. Made by {@link ProblemType#because}. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final String pointer;

    ProblemException(ProblemType type, String detail, String pointer) {
        super(detail);
        this.type = type;
        this.pointer = pointer;
    }

    /** The kind of failure. */
    public ProblemType type() {
        return type;
    }

    /** The document that the client gets. */
    public Problem problem() {
        return Problem.of(type, getMessage(), pointer);
    }
}
