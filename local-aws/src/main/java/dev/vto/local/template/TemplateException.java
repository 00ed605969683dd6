package dev.vto.local.template;

/** The template says something the local stack does not understand; the text names where and what. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message where in the template, what is wrong, what is understood instead */
    public TemplateException(String message) {
        super(message);
    }
}
