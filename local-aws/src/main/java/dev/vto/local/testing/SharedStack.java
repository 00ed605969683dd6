package dev.vto.local.testing;

import dev.vto.local.stack.Endpoints;
import dev.vto.local.stack.LocalStack;
import dev.vto.local.stack.StackOptions;

/**
 * The one stack of a test JVM. It lives in the system class loader, because the class loaders of Quarkus come and go with the
 * test profiles, and a stack that lost its class loader would fail at the next class it needs. What crosses over is text.
 */
public final class SharedStack {
    private static final String PREFIX = "test-";
    private static LocalStack stack;

    private SharedStack() {}

    /** Starts the stack unless it runs; it stops with the JVM. Gives its endpoints as JSON. */
    public static synchronized String start() {
        if (stack == null) {
            stack = LocalStack.start(StackOptions.defaults().withPrefix(PREFIX));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "local-aws-stop"));
        }
        return stack.endpoints().toJson();
    }

    static Endpoints inSystemClassLoader() {
        var thread = Thread.currentThread();
        var contextLoader = thread.getContextClassLoader();
        var system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        try {
            var shared = Class.forName(SharedStack.class.getName(), true, system);
            return Endpoints.fromJson((String) shared.getMethod("start").invoke(null));
        } catch (ReflectiveOperationException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException("The local stack did not start: " + cause.getMessage(), cause);
        } finally {
            thread.setContextClassLoader(contextLoader);
        }
    }
}
