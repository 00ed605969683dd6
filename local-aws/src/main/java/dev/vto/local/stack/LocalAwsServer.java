package dev.vto.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            tellReady(stack.endpoints().toJson());
            if (Boolean.parseBoolean(System.getenv("VTO_LOCAL_SEED"))) {
                Seeding.begin(stack.endpoints().edge());
            }
        } catch (RuntimeException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    /* Moved into its place whole, so that whoever waits for the file never reads half of it. */
    private static void tellReady(String endpoints) throws IOException {
        System.out.println(endpoints);
        String file = System.getenv("VTO_LOCAL_READY_FILE");
        if (file != null) {
            Path fresh = Path.of(file + ".new");
            Files.writeString(fresh, endpoints);
            Files.move(fresh, Path.of(file), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
