package dev.vto.notify.socket;

import dev.vto.notify.connection.Registry;
import dev.vto.notify.connection.Socket;
import dev.vto.notify.frame.ClientFrame;
import dev.vto.notify.frame.FrameException;
import dev.vto.notify.frame.Frames;
import dev.vto.notify.frame.ServerFrame;
import dev.vto.notify.outbox.CloseCode;
import dev.vto.notify.present.OwedStates;
import dev.vto.notify.present.Subscriptions;
import dev.vto.notify.rows.ConnectionRows;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** {@code /v1/notifications}; docs/protocol.md says what is spoken there. */
@WebSocket(path = "/v1/notifications")
public class NotificationSocket {
    private static final Logger LOG = Logger.getLogger(NotificationSocket.class);
    private static final TypedKey<Socket> SOCKET = new TypedKey<>("socket");
    private static final TypedKey<Inbox> INBOX = new TypedKey<>("inbox");

    private final Sockets sockets;
    private final Registry registry;
    private final ConnectionRows rows;
    private final OwedStates owed;
    private final Subscriptions subscriptions;
    private final Frames frames;
    private final Clock clock;
    private final Executor workers = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    NotificationSocket(
            Sockets sockets,
            Registry registry,
            ConnectionRows rows,
            OwedStates owed,
            Subscriptions subscriptions,
            Frames frames,
            Clock clock) {
        this.sockets = sockets;
        this.registry = registry;
        this.rows = rows;
        this.owed = owed;
        this.subscriptions = subscriptions;
        this.frames = frames;
        this.clock = clock;
    }

    /*
     * Registered before the states are read: what changes in between comes as an event, after hello, and the newer version wins. One socket
     * too many is closed here and not refused before, for a browser cannot see with what its handshake was answered.
     */
    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        Socket socket = sockets.open(connection);
        if (!registry.add(socket, sockets.mostPerOwner())) {
            socket.close(CloseCode.TOO_MANY_SOCKETS);
            return;
        }
        connection.userData().put(SOCKET, socket);
        connection.userData().put(INBOX, new Inbox(text -> handle(socket, text), workers));
        socket.greet(new ServerFrame.Hello(socket.id()));
        rows.add(socket);
        owed.send(socket);
    }

    @OnTextMessage
    @NonBlocking
    void message(WebSocketConnection connection, String text) {
        Socket socket = connection.userData().get(SOCKET);
        if (socket == null) {
            return;
        }
        socket.hear(clock.instant());
        if (!connection.userData().get(INBOX).offer(text)) {
            socket.close(CloseCode.TOO_MANY_FRAMES);
        }
    }

    private void handle(Socket socket, String text) {
        try {
            switch (frames.read(text)) {
                case ClientFrame.Subscribe subscribe -> subscriptions.take(socket, subscribe.jobIds());
                case ClientFrame.Unsubscribe unsubscribe -> socket.interest().unsubscribe(unsubscribe.jobIds());
                case ClientFrame.Ping _ -> socket.reply(new ServerFrame.Pong());
            }
        } catch (FrameException e) {
            socket.reply(e.frame());
        } catch (RuntimeException e) {
            LOG.error("A client's frame could not be handled; its socket is closed, the client connects again", e);
            socket.close(CloseCode.FAILED);
        }
    }

    @OnPongMessage
    @NonBlocking
    void pong(WebSocketConnection connection, Buffer ignored) {
        Socket socket = connection.userData().get(SOCKET);
        if (socket != null) {
            socket.hear(clock.instant());
        }
    }

    @OnClose
    @NonBlocking
    void close(WebSocketConnection connection) {
        Socket socket = connection.userData().get(SOCKET);
        if (socket != null) {
            socket.outbox().close();
            registry.remove(socket);
            rows.remove(socket);
        }
    }

    @OnError
    @NonBlocking
    void failed(WebSocketConnection connection, Throwable failure) {
        Socket socket = connection.userData().get(SOCKET);
        if (failure instanceof HttpClosedException || failure instanceof IOException) {
            LOG.debug("A client is gone without closing its socket", failure);
            return;
        }
        boolean tooLarge = tooLarge(failure);
        if (!tooLarge) {
            LOG.warn("A socket failed and is closed; its client connects again", failure);
        }
        if (socket != null) {
            socket.close(tooLarge ? CloseCode.TOO_LARGE : CloseCode.FAILED);
        }
    }

    /* The server has no more than a text for it. */
    private static boolean tooLarge(Throwable failure) {
        return failure instanceof IllegalStateException
                && String.valueOf(failure.getMessage()).contains("max message size");
    }
}
