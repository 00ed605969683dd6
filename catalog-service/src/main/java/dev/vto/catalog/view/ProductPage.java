package dev.vto.catalog.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some products. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProductPage")
public record ProductPage(
        List<ProductView> products,

        @Schema(description = "Ask with it for the next page, which may be shorter or empty; absent on the last one")
        String cursor) {}
