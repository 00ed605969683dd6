package dev.vto.local.bench.start;

import dev.vto.local.bench.Bench;
import dev.vto.local.bench.Setting;
import dev.vto.local.bench.figure.Figure;
import dev.vto.local.bench.stage.Resident;
import dev.vto.local.bench.stage.Stage;
import dev.vto.local.process.Layout;
import dev.vto.local.process.Platform;
import dev.vto.local.storefront.PictureFile;
import dev.vto.local.storefront.TryOn;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Starts each service again and again, and looks at its memory at rest and after whole try-ons, one after the other. */
public final class StartsBench implements Bench {
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration ENGINE = Duration.ofMillis(50);
    private static final int STARTS_A_RUN = 3;
    private static final int TRY_ONS_A_SECOND = 5;

    /* The kernel's kB are of 1,024 bytes, a MB here is of 1,000,000. */
    private static final double KB_PER_MB = 1_000_000 / 1024.0;

    @Override
    public String name() {
        return "starts";
    }

    @Override
    public List<Figure> measure(Setting setting) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        try (Stage stage = Stage.open(setting, Map.of(), Map.of())) {
            setting.progress().accept("starts: idle for " + IDLE.toSeconds() + " s");
            Thread.sleep(IDLE);
            Map<String, Resident> idle = resident(stage.platform());
            int tryOns = (int) setting.load().toSeconds() * TRY_ONS_A_SECOND;
            setting.progress().accept("starts: " + tryOns + " try-ons");
            load(stage, tryOns);
            Map<String, Resident> loaded = resident(stage.platform());
            for (String service : Layout.SERVICES.keySet()) {
                int starts = setting.runs() * STARTS_A_RUN;
                setting.progress().accept("starts: %s, %d times".formatted(service, starts));
                stage.platform().stop(service);
                List<Double> times =
                        new Starts(setting.log()).of(stage.platform().service(service), starts);
                figures.add(new Figure(name(), service + ", start to ready", "ms", null, times));
                figures.add(one(service + ", size", setting.layout().kilobytes(service)));
                figures.add(
                        one(service + ", resident at rest", idle.get(service).all()));
                figures.add(
                        one(service + ", of that anonymous", idle.get(service).anonymous()));
                figures.add(one(
                        service + ", resident after the try-ons",
                        loaded.get(service).all()));
                figures.add(
                        one(service + ", of that anonymous", loaded.get(service).anonymous()));
            }
        }
        return figures;
    }

    private Figure one(String what, long kilobytes) {
        return new Figure(name(), what, "MB", null, List.of(kilobytes / KB_PER_MB));
    }

    private static Map<String, Resident> resident(Platform platform) throws IOException {
        Map<String, Resident> all = new TreeMap<>();
        for (String service : Layout.SERVICES.keySet()) {
            all.put(service, Resident.of(platform.program(service).handle().pid()));
        }
        return all;
    }

    private static void load(Stage stage, int tryOns) throws IOException, InterruptedException {
        stage.engine(ENGINE, 0);
        PictureFile person = sample("person-elin.jpg");
        PictureFile product = sample("garment-plaid-shirt.jpg");
        for (int i = 0; i < tryOns; i++) {
            TryOn.Outcome outcome = new TryOn(stage.shop())
                    .run(person, product, null, stage.shop().object().put("garmentClass", "UPPER_BODY"));
            if (outcome.pictures().isEmpty()) {
                throw new IOException("try-on " + i + " ended without a picture: " + outcome.job());
            }
        }
    }

    private static PictureFile sample(String name) throws IOException {
        try (InputStream picture = StartsBench.class.getResourceAsStream("/samples/" + name)) {
            if (picture == null) {
                throw new IOException("the sample " + name + " is not in the jar; build again: ./vto build");
            }
            return PictureFile.of(name, picture.readAllBytes());
        }
    }
}
