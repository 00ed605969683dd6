package dev.vto.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.local.process.Layout;
import dev.vto.local.process.LogSink;
import dev.vto.local.process.Platform;
import dev.vto.local.process.PortPlan;
import dev.vto.local.storefront.Notifications;
import dev.vto.local.storefront.SampleCatalogue;
import dev.vto.local.storefront.Storefront;
import dev.vto.local.storefront.Timeline;
import dev.vto.local.storefront.TryOn;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the platform once with a few try-ons so that each JVM writes a start-up cache; part of the build. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
    private static final int TRY_ONS = 12;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Layout layout = Layout.here().in(Layout.Form.TRAINING);
        StateFolder state = new StateFolder(layout.root());
        LogSink log = new LogSink(state.folder().resolve("training"), null);
        Platform platform = new Platform(layout, PortPlan.free(), log, Map.of(), programs -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        platform.start();
        new SampleCatalogue(platform.edge()).seed();
        tryOn(new Storefront(platform.edge()));
        platform.close();
        return 0;
    }

    private static void tryOn(Storefront shop) throws IOException, InterruptedException {
        String model = shop.get("/v1/models").path("models").path(0).path("id").asText();
        JsonNode products = shop.get("/v1/products").path("products");
        for (int i = 0; i < TRY_ONS; i++) {
            String product = products.path(i % products.size()).path("id").asText();
            try (Notifications socket = shop.notifications()) {
                new TryOn(shop).job(socket, model, product, shop.object(), new Timeline(Instant.now()));
            }
        }
    }
}
