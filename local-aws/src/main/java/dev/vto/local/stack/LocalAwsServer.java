package dev.vto.local.stack;

/** The stack as a program. */
public final class LocalAwsServer {
    private LocalAwsServer() {}

    /** Starts, prints one line of JSON when ready, and stops on SIGTERM or Ctrl-C. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var stack = LocalStack.start(StackOptions.defaults().withPorts(Ports.STANDARD));
        System.out.println(stack.timings());
        System.out.println(stack.endpoints());
        Thread.currentThread().join();
    }
}
