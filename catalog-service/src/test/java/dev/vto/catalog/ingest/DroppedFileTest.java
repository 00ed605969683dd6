package dev.vto.catalog.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vto.platform.tryon.GarmentClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DroppedFileTest {

    @Test
    void keyTellsNameAndCategory() {
        DroppedFile file = DroppedFile.of("products/shirts/summer/red_linen-shirt.v2.jpg", "products/");
        assertThat(file.name()).isEqualTo("red linen shirt.v2");
        assertThat(file.category()).isEqualTo("shirts");
        assertThat(file.garmentClass()).isNull();
        assertThat(file.id()).hasSize(32).matches("[0-9a-f]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPPER_BODY", "upper-body", "Upper Body", "upperbody"})
    void folderCalledLikeAGarmentClassIsOne(String folder) {
        assertThat(DroppedFile.of("products/" + folder + "/a.jpg", "products/").garmentClass())
                .isEqualTo(GarmentClass.UPPER_BODY);
    }

    @Test
    void fileBesideTheFoldersHasNoCategory() {
        assertThat(DroppedFile.of("products/a.jpg", "products/").category()).isNull();
        assertThat(DroppedFile.of("products/---.jpg", "products/").name()).isEqualTo("---.jpg");
    }

    @Test
    void foldersAndDesktopLeftoversAreNoPictures() {
        assertThat(DroppedFile.noPicture("products/shirts/")).isTrue();
        assertThat(DroppedFile.noPicture("products/.DS_Store")).isTrue();
        assertThat(DroppedFile.noPicture("products/shirts/Thumbs.db")).isTrue();
        assertThat(DroppedFile.noPicture("products/shirts/a.jpg")).isFalse();
    }
}
