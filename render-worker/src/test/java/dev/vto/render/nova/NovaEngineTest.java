package dev.vto.render.nova;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.render.engine.EngineFailure.EngineGone;
import dev.vto.render.engine.EngineFailure.LostAnswer;
import dev.vto.render.engine.EngineFailure.Moderated;
import dev.vto.render.engine.EngineFailure.Permanent;
import dev.vto.render.engine.EngineFailure.Retryable;
import dev.vto.render.engine.EngineFailure.Throttled;
import dev.vto.render.engine.EngineOutcome;
import dev.vto.render.engine.EngineOutcome.Rendered;
import dev.vto.render.engine.Picture;
import dev.vto.render.engine.PictureType;
import dev.vto.render.it.Pictures;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NovaEngineTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({
        "throttled,                  Throttled,  0",
        "throttled-with-retry-after, Throttled,  7",
        "quota-exceeded,             Throttled,  0",
        "model-not-ready,            Retryable,  0",
        "model-error,                Retryable,  0",
        "internal-error,             Retryable,  0",
        "service-unavailable,        Retryable,  3",
        "expired-token,              Retryable,  0",
        "unheard-of-server-error,    Retryable,  0"
    })
    void whatMaySucceedLaterSaysWhen(String fixture, String type, long seconds) throws Exception {
        EngineOutcome outcome = outcome(fixture);

        assertThat(outcome.getClass().getSimpleName()).isEqualTo(type);
        Duration asked =
                outcome instanceof Retryable retryable ? retryable.retryAfter() : ((Throttled) outcome).retryAfter();
        assertThat(asked).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "bad-parameter,           engine_refused_input,  required key",
        "unheard-of-client-error, engine_refused_input,  No.",
        "access-denied,           engine_refused_access, AccessDeniedException",
        "bad-signature,           engine_refused_access, InvalidSignatureException"
    })
    void whatStaysWrongHasACode(String fixture, String code, String says) throws Exception {
        assertThat(outcome(fixture)).isInstanceOfSatisfying(Permanent.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.message()).contains(says);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"end-of-life", "legacy-and-idle", "unknown-model"})
    void modelThatIsNotThereIsGone(String fixture) throws Exception {
        assertThat(outcome(fixture)).isInstanceOf(EngineGone.class);
    }

    @ParameterizedTest
    @CsvSource({
        "input-image-blocked,                INPUT",
        "input-text-blocked,                 INPUT",
        "all-outputs-blocked,                OUTPUT",
        "all-outputs-blocked-without-images, OUTPUT"
    })
    void filterIsTold(String fixture, Moderated.Stage stage) throws Exception {
        assertThat(outcome(fixture)).isEqualTo(new Moderated(stage));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model-timeout",
                "gateway-timeout",
                "neither-images-nor-error",
                "image-is-no-picture",
                "image-is-no-base64",
                "not-an-object"
            })
    void whatMayHaveBeenPaidIsALostAnswer(String fixture) throws Exception {
        assertThat(outcome(fixture)).isInstanceOf(LostAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"success", "success-with-null-error", "some-outputs-blocked"})
    void pictureComesAsItWasSent(String fixture) throws Exception {
        assertThat(outcome(fixture)).isInstanceOfSatisfying(Rendered.class, rendered -> {
            assertThat(rendered.pictures())
                    .singleElement()
                    .extracting(Picture::bytes)
                    .isEqualTo(Base64.getDecoder().decode("iVBORw0KGgoC"));
            assertThat(rendered.mask()).isNull();
            assertThat(rendered.billedUnits()).isEqualTo(1);
            assertThat(rendered.model()).isEqualTo("amazon.nova-canvas-v1:0");
        });
    }

    @Test
    void severalPicturesAndTheMaskHaveTheirTypes() throws Exception {
        assertThat(outcome("success-with-mask")).isInstanceOfSatisfying(Rendered.class, rendered -> {
            assertThat(rendered.pictures())
                    .extracting(Picture::type)
                    .containsExactly(PictureType.PNG, PictureType.JPEG);
            assertThat(rendered.mask().bytes()).isEqualTo(Pictures.MASK);
            assertThat(rendered.billedUnits()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"success", "internal-error", "throttled", "model-not-ready"})
    void clientSendsOnce(String fixture) throws Exception {
        try (NovaServer server = new NovaServer(fixture)) {
            server.engine(LONG).render(Requests.plain());

            assertThat(server.paths).containsExactly("/model/amazon.nova-canvas-v1%3A0/invoke");
        }
    }

    @Test
    void silenceAfterTheRequestIsALostAnswer() throws Exception {
        try (NovaServer server = new NovaServer(null)) {
            assertThat(server.engine(Duration.ofMillis(200)).render(Requests.plain()))
                    .isInstanceOf(LostAnswer.class);
            assertThat(server.paths).hasSize(1);
        }
    }

    @Test
    void refusedConnectionCostsNothing() throws Exception {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThat(NovaServer.engine(nobody, LONG).render(Requests.plain())).isInstanceOf(Retryable.class);
    }

    @Test
    void refusedRequestIsNotSent() throws Exception {
        try (NovaServer server = new NovaServer("success")) {
            assertThat(server.engine(LONG).render(Requests.mask(null))).isInstanceOf(Permanent.class);
            assertThat(server.paths).isEmpty();
        }
    }

    @Test
    void interruptionEndsTheCallAtOnce() throws Exception {
        try (NovaServer server = new NovaServer(null);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Future<?> call = threads.submit(() -> {
                try {
                    server.engine(LONG).render(Requests.plain());
                    thrown.complete(null);
                } catch (Throwable e) {
                    thrown.complete(e);
                }
            });
            server.called.await();
            call.cancel(true);

            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void rehearsalNeedsNobody() {
        NovaServer.engine(URI.create("http://127.0.0.1:9"), LONG).warmUp();
    }

    private static EngineOutcome outcome(String fixture) throws Exception {
        try (NovaServer server = new NovaServer(fixture)) {
            return server.engine(LONG).render(Requests.plain());
        }
    }
}
