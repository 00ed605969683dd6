package dev.vto.local.preview;

import dev.vto.local.preview.figure.BodyRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Draws try-ons and puts person, product and result side by side, to look at. Arguments: output folder, then {@code
 * person.png:garment.png:CLASS} each.
 */
final class ContactSheet {

    private static final int TILE = 640;

    private ContactSheet() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[0]));
        try (PreviewEngine engine = new PreviewEngine()) {
            for (String pair : List.of(args).subList(1, args.length)) {
                String[] parts = pair.split(":");
                byte[] person = Files.readAllBytes(Path.of(parts[0]));
                byte[] garment = Files.readAllBytes(Path.of(parts[1]));
                MaskSpec mask = new MaskSpec.GarmentMask(
                        GarmentClass.valueOf(parts[2]), MaskShape.DEFAULT, Styling.UNSPECIFIED);
                String name = stem(parts[0]) + "-" + stem(parts[1]);
                long start = System.nanoTime();
                try {
                    PreviewResult result = engine.draw(PreviewRequest.of(person, garment, mask));
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    Measures measures =
                            Measures.of(person, garment, result.images().getFirst(), region(parts[2]));
                    System.out.println(name + " " + millis + " ms " + measures + " " + result.warnings());
                    Files.write(
                            out.resolve(name + "-result.png"), result.images().getFirst());
                    Imgcodecs.imwrite(
                            out.resolve(name + ".png").toString(),
                            sheet(person, garment, result.images().getFirst()));
                } catch (PreviewRefused e) {
                    System.out.println(name + " refused: " + e.getMessage());
                }
            }
        }
    }

    private static BodyRegion region(String garmentClass) {
        return switch (GarmentClass.valueOf(garmentClass).group()) {
            case UPPER -> BodyRegion.UPPER;
            case LOWER -> BodyRegion.LOWER;
            case FULL, FEET -> BodyRegion.WHOLE;
        };
    }

    private static String stem(String file) {
        return Path.of(file).getFileName().toString().replaceAll("[-.].*", "");
    }

    static Mat sheet(byte[]... pictures) {
        Mat sheet = new Mat(TILE, TILE * pictures.length, CvType.CV_8UC3, Scalar.all(255));
        for (int i = 0; i < pictures.length; i++) {
            Mat picture = Imgcodecs.imdecode(new MatOfByte(pictures[i]), Imgcodecs.IMREAD_COLOR);
            double scale = (double) TILE / Math.max(picture.width(), picture.height());
            Imgproc.resize(picture, picture, new Size(), scale, scale, Imgproc.INTER_AREA);
            picture.copyTo(sheet.submat(
                    new Rect(i * TILE + (TILE - picture.width()) / 2, 0, picture.width(), picture.height())));
        }
        return sheet;
    }
}
