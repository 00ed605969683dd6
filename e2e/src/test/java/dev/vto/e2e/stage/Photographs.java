package dev.vto.e2e.stage;

import dev.vto.local.storefront.PictureFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Pictures for tests: our own samples always, real photographs where the machine has them beside the project. */
public final class Photographs {
    private static final Optional<Path> FOLDER = find();

    private Photographs() {}

    /** Whether the machine has the photographs. */
    public static boolean present() {
        return FOLDER.isPresent();
    }

    /** A photograph by its path below the folder. */
    public static PictureFile photo(String path) throws IOException {
        return PictureFile.read(FOLDER.orElseThrow().resolve(path));
    }

    /** One of the project's own illustrated pictures. */
    public static PictureFile sample(String name) throws IOException {
        try (InputStream resource = PictureFile.class.getResourceAsStream("/samples/" + name)) {
            return PictureFile.of(name, resource.readAllBytes());
        }
    }

    private static Optional<Path> find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path pictures = folder.resolve("shared/pictures");
            if (Files.exists(pictures.resolve("manifest.tsv"))) {
                return Optional.of(pictures);
            }
        }
        return Optional.empty();
    }
}
