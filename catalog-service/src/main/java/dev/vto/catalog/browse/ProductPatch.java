package dev.vto.catalog.browse;

import dev.vto.catalog.row.Product;
import dev.vto.platform.tryon.GarmentClass;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a product. */
@RegisterForReflection
@Schema(name = "ProductPatch", description = "What is absent stays; an empty description or maskPrompt is removed.")
public record ProductPatch(
        @Pattern(regexp = "(?s).*\\S.*", message = "must name the product")
        @Size(max = 200, message = "may have at most 200 characters")
        @Schema(examples = "Red shirt")
        String name,

        @Pattern(regexp = "(?s).*\\S.*", message = "must say the category")
        @Size(max = 100, message = "may have at most 100 characters")
        @Schema(examples = "shirts")
        String category,

        @Size(max = 2000, message = "may have at most 2000 characters") @Schema(examples = "Cotton, short sleeves")
        String description,

        @Schema(description = "What the garment is") GarmentClass garmentClass,

        @Size(max = 1024, message = "may have at most 1024 characters")
        @Schema(description = "Words that tell an engine what to replace", examples = "the shirt")
        String maskPrompt) {

    Product.About on(Product.About before) {
        return new Product.About(
                name == null ? before.name() : name.strip(),
                category == null ? before.category() : category.strip(),
                text(description, before.description()),
                garmentClass == null ? before.garmentClass() : garmentClass,
                text(maskPrompt, before.maskPrompt()));
    }

    private static String text(String next, String before) {
        if (next == null) {
            return before;
        }
        return next.isBlank() ? null : next;
    }
}
