package dev.vto.local.bench.crowd;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** One client: a socket at a time, which it looks at no closer than it must. */
final class Member {
    private static final int LARGEST_HEAD = 8192;
    private static final int LARGEST_FRAME = 1 << 20;
    private static final int BROKEN = 1006;

    /* As Firefox (network.websocket.timeout.open); other browsers wait longer. */
    private static final long HANDSHAKE_MS = 20_000;

    /* A frame begins with {"type":"hello" or {"type":"job". */
    private static final int TYPE_AT = 9;

    private final Crowd crowd;
    private int at;
    private int failures;

    Member(Crowd crowd) {
        this.crowd = crowd;
    }

    void connect() {
        URI address = crowd.order.addresses().get(at % crowd.order.addresses().size());
        ChannelFuture opening = crowd.bootstrap()
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpClientCodec(),
                                        new HttpObjectAggregator(LARGEST_HEAD),
                                        new WebSocketClientProtocolHandler(WebSocketClientProtocolConfig.newBuilder()
                                                .webSocketUri(address)
                                                .handleCloseFrames(false)
                                                .maxFramePayloadLength(LARGEST_FRAME)
                                                .handshakeTimeoutMillis(HANDSHAKE_MS)
                                                .build()),
                                        new Frames());
                    }
                })
                .connect(address.getHost(), address.getPort());
        opening.addListener(done -> {
            if (!done.isSuccess()) {
                at++;
                refused();
            }
        });
    }

    private void refused() {
        crowd.refused();
        again(crowd.comeback.afterFailures(++failures));
    }

    private void again(Duration pause) {
        crowd.later(pause, this::connectAgain);
    }

    private void connectAgain() {
        crowd.connectsAgain();
        connect();
    }

    /* The frames of one socket. */
    private final class Frames extends SimpleChannelInboundHandler<WebSocketFrame> {
        private boolean greeted;
        private int told;
        private int code = BROKEN;
        private String reason = "";

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
            if (frame instanceof TextWebSocketFrame) {
                read(frame.content());
            } else if (frame instanceof CloseWebSocketFrame close) {
                code = close.statusCode();
                reason = close.reasonText();
                context.writeAndFlush(close.retainedDuplicate()).addListener(ChannelFutureListener.CLOSE);
            }
        }

        private void read(ByteBuf text) {
            switch (text.getByte(text.readerIndex() + TYPE_AT)) {
                case 'h' -> hello();
                case 'j' -> job(text);
                default -> {}
            }
        }

        private void hello() {
            greeted = true;
            failures = 0;
            crowd.hello();
            if (crowd.order.owed() == 0) {
                crowd.isUpToDate();
            }
        }

        private void job(ByteBuf text) {
            crowd.frame();
            if (++told == crowd.order.owed()) {
                crowd.isUpToDate();
            }
            if (crowd.order.follow()) {
                JobFrame.endedJob(text).ifPresent(crowd::ended);
            }
            if (told == 1) {
                crowd.sample(text.toString(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (!greeted) {
                refused();
                return;
            }
            at++;
            crowd.closed(code, told >= crowd.order.owed());
            if (crowd.order.comeBack()) {
                Optional<Duration> pause = crowd.comeback.after(code, reason);
                pause.ifPresent(Member.this::again);
            }
        }

        /* What the handshake was refused with, or that the connection broke; its end follows. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
