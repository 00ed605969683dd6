package dev.vto.local.bench;

import dev.vto.local.process.Layout;
import dev.vto.local.process.LogSink;
import dev.vto.local.process.Platform;
import dev.vto.local.process.PortPlan;
import dev.vto.local.storefront.EngineSwitch;
import dev.vto.local.storefront.PictureFile;
import dev.vto.local.storefront.Storefront;
import dev.vto.local.storefront.TryOn;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Measures the four services in one form, on the local stack and free ports, with an engine that answers a fixed picture.
 *
 * @param starts how often each service is started
 * @param tryOns how many whole try-ons, uploads included, one after the other
 * @param person photo of each
 * @param product picture of each
 * @param progress told what is being done
 */
public record Benchmark(int starts, int tryOns, PictureFile person, PictureFile product, Consumer<String> progress) {
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration ENGINE = Duration.ofMillis(50);
    private static final int PART = 50;

    /**
     * Measures.
     *
     * @throws IOException when a service does not start or a try-on fails
     */
    public Map<String, Figures> of(Layout layout, LogSink log) throws IOException, InterruptedException {
        try (Platform platform = new Platform(layout, PortPlan.free(), log, Map.of(), programs -> {})) {
            Thread cleaning = new Thread(platform::close);
            Runtime.getRuntime().addShutdownHook(cleaning);
            platform.start();
            progress.accept("idle for " + IDLE.toSeconds() + " s");
            Thread.sleep(IDLE);
            Map<String, Resident> idle = resident(platform);
            load(platform);
            Map<String, Resident> loaded = resident(platform);
            Map<String, Figures> figures = new TreeMap<>();
            for (String service : Layout.SERVICES.keySet()) {
                progress.accept(service + ": " + starts + " starts");
                platform.stop(service);
                Spread spread = new Starts(log).of(platform.service(service), starts);
                figures.put(
                        service,
                        new Figures(layout.kilobytes(service), spread, idle.get(service), loaded.get(service)));
            }
            return figures;
        }
    }

    private static Map<String, Resident> resident(Platform platform) throws IOException {
        Map<String, Resident> all = new TreeMap<>();
        for (String service : Layout.SERVICES.keySet()) {
            all.put(service, Resident.of(platform.program(service).handle().pid()));
        }
        return all;
    }

    private void load(Platform platform) throws IOException, InterruptedException {
        new EngineSwitch(platform.address(PortPlan.Part.BEDROCK)).answerAfter(ENGINE);
        Storefront shop = new Storefront(platform.edge());
        for (int i = 0; i < tryOns; i++) {
            if (i % PART == 0) {
                progress.accept("try-on " + i + " of " + tryOns);
            }
            TryOn.Outcome outcome =
                    new TryOn(shop).run(person, product, null, shop.object().put("garmentClass", "UPPER_BODY"));
            if (outcome.pictures().isEmpty()) {
                throw new IOException("try-on " + i + " ended without a picture: " + outcome.job());
            }
        }
    }
}
