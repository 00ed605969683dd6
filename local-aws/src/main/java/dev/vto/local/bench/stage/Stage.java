package dev.vto.local.bench.stage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.bench.Setting;
import dev.vto.local.process.Layout;
import dev.vto.local.process.Platform;
import dev.vto.local.process.PortPlan;
import dev.vto.local.storefront.EngineSwitch;
import dev.vto.local.storefront.PictureFile;
import dev.vto.local.storefront.Storefront;
import dev.vto.local.storefront.TryOn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A platform for one benchmark, on free ports, with an engine that answers plain pictures after a delay. */
public final class Stage implements AutoCloseable {
    /** Name of the first gateway. */
    public static final String GATEWAY = "notify-gateway";

    /** Name of the second gateway, where there is one. */
    public static final String GATEWAY_2 = "notify-gateway-2";

    /** Name of the worker. */
    public static final String WORKER = "render-worker";

    /** Name of the service that takes jobs. */
    public static final String JOBS = "job-service";

    /* The stand-in for S3 keeps its objects in the heap, and the engine every request that it works on. */
    private static final String ROOM_FOR_PICTURES = "3g";

    private final Platform platform;
    private final Thread cleaning;
    private final Storefront shop;

    private Stage(Platform platform) {
        this.platform = platform;
        this.cleaning = new Thread(platform::close);
        this.shop = new Storefront(platform.edge());
    }

    /**
     * What a job is about.
     *
     * @param model id of a photo
     * @param product id of a product
     */
    public record Look(String model, String product) {}

    /**
     * Starts everything.
     *
     * @param services configuration of the services beside what points them at the stand-ins
     * @param heaps largest heaps of services that need another than usual
     */
    public static Stage open(Setting setting, Map<String, String> services, Map<String, String> heaps)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(heaps);
        all.put("local-aws", ROOM_FOR_PICTURES);
        Layout layout = setting.layout().forLoad(all);
        Stage stage = new Stage(new Platform(layout, PortPlan.free(), setting.log(), services, _ -> {}));
        Runtime.getRuntime().addShutdownHook(stage.cleaning);
        try {
            stage.platform.start();
            return stage;
        } catch (IOException | InterruptedException e) {
            stage.close();
            throw e;
        }
    }

    /** Starts a second gateway. */
    public void secondGateway() throws IOException, InterruptedException {
        platform.replicate(GATEWAY, GATEWAY_2, freePort());
    }

    /** From now on the engine answers plain pictures of at least so many bytes after the delay. */
    public void engine(Duration delay, int bytes) throws IOException, InterruptedException {
        new EngineSwitch(platform.address(PortPlan.Part.BEDROCK)).answerAfter(delay, bytes);
    }

    /** Brings a photo and a product of so many bytes each into the catalogue. */
    public Look look(int bytes) throws IOException, InterruptedException {
        PictureFile picture = NoisePicture.of(bytes);
        ObjectNode model = shop.object().put("name", "bench").put("consent", true);
        ObjectNode product = shop.object().put("name", "bench").put("category", "bench");
        return new Look(bring("/v1/models", model, picture), bring("/v1/products", product, picture));
    }

    /** Submits one job; its id. */
    public String submit(Look look) throws IOException, InterruptedException {
        ObjectNode body = shop.object().put("modelId", look.model()).put("productId", look.product());
        body.putObject("parameters").put("garmentClass", "UPPER_BODY");
        return shop.post("/v1/jobs", body).path("id").asText();
    }

    /** Has one job done from beginning to end; its id. */
    public String job(Look look) throws IOException, InterruptedException {
        String job = submit(look);
        String status = "";
        for (int i = 0; i < 60 && !status.equals("completed"); i++) {
            Thread.sleep(Duration.ofMillis(500));
            status = shop.get("/v1/jobs/" + job).path("status").asText();
        }
        if (!status.equals("completed")) {
            throw new IOException("a first job is " + status + " after 30 s; the logs in bench/ say why");
        }
        return job;
    }

    /** Where a gateway's sockets are opened. */
    public URI sockets(String gateway) {
        return URI.create("ws://127.0.0.1:" + platform.address(gateway).getPort() + "/v1/notifications");
    }

    /** The public API. */
    public Storefront shop() {
        return shop;
    }

    /** The processes. */
    public Platform platform() {
        return platform;
    }

    @Override
    public void close() {
        platform.close();
        try {
            Runtime.getRuntime().removeShutdownHook(cleaning);
        } catch (IllegalStateException e) {
            // the program ends anyway, and closes once more
        }
    }

    private String bring(String path, ObjectNode body, PictureFile picture) throws IOException, InterruptedException {
        String id = shop.upload(path, body, picture).path("id").asText();
        new TryOn(shop).ready(path + "/" + id, picture);
        return id;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
