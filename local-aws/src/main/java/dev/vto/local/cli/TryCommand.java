package dev.vto.local.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.process.Layout;
import dev.vto.local.storefront.PictureFile;
import dev.vto.local.storefront.Storefront;
import dev.vto.local.storefront.TryOn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One try-on through the public API, with a timeline. */
@Command(name = "try")
final class TryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PERSON")
    private Path person;

    @Parameters(paramLabel = "PRODUCT")
    private Path product;

    @Option(names = "--class", defaultValue = "UPPER_BODY")
    private String garmentClass;

    @Option(names = "--mask")
    private Path mask;

    @Option(names = "--seed")
    private Long seed;

    @Option(names = "--url")
    private URI url;

    @Option(names = "-o", defaultValue = "result.png")
    private Path output;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Storefront shop = new Storefront(url == null ? URI.create(address()) : url);
        ObjectNode parameters = shop.object();
        if (mask == null) {
            parameters.put("garmentClass", garmentClass.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        if (seed != null) {
            parameters.put("seed", seed);
        }
        TryOn.Outcome outcome =
                new TryOn(shop).run(read(person), read(product), mask == null ? null : read(mask), parameters);
        System.out.print(outcome.timeline().render());
        if (outcome.pictures().isEmpty()) {
            throw new IOException(
                    "the try-on ended as " + outcome.job().path("status").asText() + ": "
                            + outcome.job().path("error").path("message").asText());
        }
        Files.write(output, outcome.pictures().getFirst());
        System.out.println("  " + output + " written, " + outcome.pictures().getFirst().length / 1024
                + " kB (a local preview, not an engine's picture)");
        return 0;
    }

    private static String address() throws IOException {
        return new StateFolder(Layout.here().root())
                .ready()
                .orElseThrow(() -> new IOException(
                        "the platform is not up; start it in another terminal: ./vto up, or say where it is: --url"));
    }

    private static PictureFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no picture " + file + "; give the path of a JPEG, PNG or WebP file");
        }
        return PictureFile.read(file);
    }
}
