package dev.vto.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.stage.Photographs;
import dev.vto.e2e.stage.Stage;
import dev.vto.local.storefront.PictureFile;
import dev.vto.local.storefront.TryOn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole job on pictures: uploads, catalogue, job, engine, push, download. */
class TryOnIT {
    @RegisterExtension
    static final Stage STAGE = new Stage();

    private static final Path PICTURES = Path.of("target", "try-ons");

    @BeforeEach
    void engineDraws() throws IOException, InterruptedException {
        STAGE.engine().preview();
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource({
        "person-tom, garment-tshirt-logo, UPPER_BODY",
        "person-amara, garment-striped-shirt, LONG_SLEEVE_SHIRT",
        "person-tom, garment-trousers, LONG_PANTS"
    })
    void sampleGarmentIsDrawnOnSamplePerson(String person, String product, String garmentClass) throws Exception {
        PictureFile photo = Photographs.sample(person + ".png");
        assertDrawn(photo, Photographs.sample(product + ".png"), null, garmentClass, person + "-" + product);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource({
        "persons/p01-man-tshirt-outdoor.png, garments/upper/u01-red-shirt.png, UPPER_BODY",
        "persons/p02-woman-torso-cup.png, garments/upper/u02-plaid-shirt.png, LONG_SLEEVE_SHIRT",
        "persons/p06-man-seated-fullbody.webp, garments/upper/u02-plaid-shirt.png, UPPER_BODY",
        "persons/p04-man-torso-polo.png, garments/upper/u03-black-logo-tee-onmodel.webp, UPPER_BODY",
        "persons/p02-woman-torso-cup.png, garments/upper/u08-blue-text-tee.png, SHORT_SLEEVE_SHIRT",
        "persons/p03-man-fullbody-suit.png, garments/lower/l02-dark-jeans-hanger.jpg, LONG_PANTS",
        "persons/p03-man-fullbody-suit.png, garments/fullbody/f02-blue-tweed-dress.jpg, SHORT_DRESS",
        "outputs/nova-canvas-output-p02-with-u02.jpg, garments/upper/u01-red-shirt.png, UPPER_BODY"
    })
    void photographedGarmentIsDrawnOnPhotographedPerson(String person, String product, String garmentClass)
            throws Exception {
        assumeTrue(Photographs.present(), "the photographs are not on this machine");
        String name = Path.of(person).getFileName() + "-" + Path.of(product).getFileName();
        assertDrawn(Photographs.photo(person), Photographs.photo(product), null, garmentClass, name);
    }

    @Test
    void nothingChangesOutsideTheGivenMask() throws Exception {
        assumeTrue(Photographs.present(), "the photographs are not on this machine");
        PictureFile person = Photographs.photo("persons/p01-man-tshirt-outdoor.png");
        PictureFile mask = Photographs.photo("masks/mask-for-p01-upper-body.png");
        BufferedImage result = assertDrawn(
                person, Photographs.photo("garments/upper/u01-red-shirt.png"), mask, null, "p01-u01-masked");

        BufferedImage source = read(person.bytes());
        BufferedImage region = read(mask.bytes());
        int farOff = 0;
        for (int y = 0; y < source.getHeight(); y++) {
            for (int x = 0; x < source.getWidth(); x++) {
                boolean keep = (region.getRGB(x, y) & 0xff) > 127;
                if (keep && difference(source.getRGB(x, y), result.getRGB(x, y)) > 48) {
                    farOff++;
                }
            }
        }
        // the catalogue may have made a JPEG of the photo: small differences are its, large ones would be ours
        assertThat(farOff).isLessThan(source.getWidth() * source.getHeight() / 1000);
    }

    private static BufferedImage assertDrawn(
            PictureFile person, PictureFile product, PictureFile mask, String garmentClass, String name)
            throws Exception {
        ObjectNode parameters = STAGE.shop().object();
        if (garmentClass != null) {
            parameters.put("garmentClass", garmentClass);
        }
        int callsBefore = STAGE.engine().calls();
        TryOn.Outcome outcome = STAGE.tryOn().run(person, product, mask, parameters);

        assertThat(outcome.job().path("status").asText())
                .as(outcome.job().toString())
                .isEqualTo("completed");
        assertThat(outcome.pictures()).hasSize(1);
        assertThat(STAGE.engine().calls()).isEqualTo(callsBefore + 1);
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), outcome.pictures().getFirst());
        BufferedImage result = read(outcome.pictures().getFirst());
        if (person.contentType().equals("image/png")) {
            BufferedImage source = read(person.bytes());
            assertThat(result.getWidth()).isEqualTo(source.getWidth());
            assertThat(result.getHeight()).isEqualTo(source.getHeight());
            assertThat(changedShare(source, result)).isBetween(0.02, 0.75);
        }
        return result;
    }

    private static double changedShare(BufferedImage source, BufferedImage result) {
        long changed = 0;
        for (int y = 0; y < source.getHeight(); y++) {
            for (int x = 0; x < source.getWidth(); x++) {
                if (difference(source.getRGB(x, y), result.getRGB(x, y)) > 48) {
                    changed++;
                }
            }
        }
        return (double) changed / source.getWidth() / source.getHeight();
    }

    private static int difference(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
        }
        return sum;
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
