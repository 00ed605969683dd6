package dev.vto.local.bedrock.canvas;

/** The request breaks a rule of the contract; the text says which and with what value. */
public final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidRequest(String message) {
        super(message);
    }

    static InvalidRequest at(String path, String text, Object... values) {
        return new InvalidRequest(path + " " + text.formatted(values));
    }
}
