package dev.vto.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.catalog.picture.scan.PictureFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures that lie beside the project where they may not lie in it; skipped where there are none. */
class RealPicturesTest {

    @ParameterizedTest
    @MethodSource
    void realPictureIsPrepared(String name, int width, int height) throws Exception {
        Assumptions.assumeTrue(width > 0, "there is no shared/pictures above this directory");
        byte[] file = Files.readAllBytes(folder().resolve(name));
        PreparedFile prepared = Desk.prepare(file);
        assertThat(prepared.sourceWidth()).isEqualTo(width);
        assertThat(prepared.sourceHeight()).isEqualTo(height);
        assertThat((long) prepared.width() * prepared.height()).isLessThanOrEqualTo(4_194_303);
        assertThat(prepared.bytes()).hasSizeLessThanOrEqualTo(6_000_000);
        assertThat(prepared.format()).isNotEqualTo(PictureFormat.WEBP);
        BufferedImage image = dev.vto.catalog.picture.Files.read(prepared.bytes());
        assertThat(image.getWidth()).isEqualTo(prepared.width());
        assertThat(image.getHeight()).isEqualTo(prepared.height());
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(image.getRaster().getNumBands()).isEqualTo(3);
    }

    @Test
    void pngUnderTheNameOfAJpegIsTakenForWhatItIs() throws Exception {
        Path folder = folder();
        Assumptions.assumeTrue(folder != null, "there is no shared/pictures above this directory");
        byte[] file = Files.readAllBytes(folder.resolve("outputs/nova-canvas-output-p02-with-u02.jpg"));
        assertThat(PictureFormat.ofContent(file)).contains(PictureFormat.PNG);
        assertThat(Desk.prepare(file).width()).isEqualTo(1024);
    }

    @Test
    void realMaskIsTakenForItsPhoto() throws Exception {
        Path folder = folder();
        Assumptions.assumeTrue(folder != null, "there is no shared/pictures above this directory");
        byte[] mask = Files.readAllBytes(folder.resolve("masks/mask-for-p01-upper-body.png"));
        PreparedFile prepared = Desk.prepareMask(mask, new MaskFit(1500, 2000, 1500, 2000));
        assertThat(prepared.width()).isEqualTo(1500);
    }

    static Stream<Arguments> realPictureIsPrepared() throws IOException {
        Path folder = folder();
        if (folder == null) {
            return Stream.of(Arguments.of("none", 0, 0));
        }
        return Files.readAllLines(folder.resolve("manifest.tsv")).stream()
                .skip(1)
                .filter(row -> !row.startsWith("masks/"))
                .map(row -> row.split("\t"))
                .map(row -> Arguments.of(row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2])));
    }

    private static Path folder() {
        for (Path at = Path.of(System.getProperty("user.dir")); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/pictures");
            if (Files.isRegularFile(folder.resolve("manifest.tsv"))) {
                return folder;
            }
        }
        return null;
    }
}
