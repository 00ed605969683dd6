package dev.vto.local.stack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stack as a program; its options are environment variables, {@code VTO_LOCAL_PORT_S3=9001} and the like. */
public final class LocalAwsServer {
    private LocalAwsServer() {}

    /** Starts, prints the endpoints as one line of JSON when all is ready, and stops on SIGTERM or Ctrl-C. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger log = LoggerFactory.getLogger(LocalAwsServer.class);
        try {
            var stack = LocalStack.start(Environment.options(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            log.debug("Started in {} ms: {}", stack.timings().get("total"), stack.timings());
            System.out.println(stack.endpoints().toJson());
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Thread.currentThread().join();
    }
}
