package dev.vto.local.queue;

import com.typesafe.config.ConfigFactory;
import dev.vto.local.template.Account;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import scala.concurrent.Await;
import scala.concurrent.duration.Duration;

/** SQS: ElasticMQ in this JVM. */
public final class QueueServer implements AutoCloseable {
    private static final Duration STOP = Duration.create(2, "s");
    private static final String SETTINGS = """
            pekko {
              loglevel = WARNING
              stdout-loglevel = WARNING
              daemonic = on
              jvm-exit-on-fatal-error = off
              coordinated-shutdown.run-by-jvm-shutdown-hook = off
              coordinated-shutdown.exit-jvm = off
              http.server.request-timeout = 30 s
              http.server.idle-timeout = 120 s
            }
            """;

    private final ActorSystem actors;
    private final SQSRestServer server;
    private final URI endpoint;

    private QueueServer(ActorSystem actors, SQSRestServer server, URI endpoint) {
        this.actors = actors;
        this.server = server;
        this.endpoint = endpoint;
    }

    /**
     * Starts without any queue.
     *
     * @param host address of the interface to listen on
     * @param name host name in the addresses of queues, which clients are told
     * @param port 0 for any free one; the addresses of queues then name the interface
     */
    public static QueueServer start(Account account, String host, String name, int port) {
        var loader = QueueServer.class.getClassLoader();
        var config = ConfigFactory.parseString(SETTINGS).withFallback(ConfigFactory.load(loader));
        var actors = ActorSystem.create("local-sqs", config, loader);
        try {
            var builder = SQSRestServerBuilder.withActorSystem(actors)
                    .withInterface(host)
                    .withPort(port)
                    .withAWSRegion(account.region())
                    .withAWSAccountId(account.id());
            var server = (port == 0
                            ? builder.withDynamicPort()
                            : builder.withServerAddress(new NodeAddress("http", name, port, "")))
                    .start();
            var bound = server.waitUntilStarted().localAddress().getPort();
            return new QueueServer(actors, server, URI.create("http://%s:%d".formatted(host, bound)));
        } catch (RuntimeException e) {
            actors.terminate();
            throw new IllegalStateException(
                    "SQS cannot listen on %s:%d: %s; choose another port or stop what uses it"
                            .formatted(host, port, e.getMessage()),
                    e);
        }
    }

    /** Where clients reach it. */
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        server.stopAndGetFuture().apply();
        try {
            Await.ready(actors.terminate(), STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // Its threads are daemons: a slow end holds nobody up.
        }
    }
}
