package dev.vto.jobs.submit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vto.platform.problem.CommonProblem;
import dev.vto.platform.tryon.TryOnParameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to be seen in what.
 *
 * @param modelId the person: a photo of the caller's or of the shop's
 * @param productId the garment, or null
 * @param externalId the garment by the retailer's own number, or null; exactly one of the two
 * @param parameters the wishes, never null
 * @param connectionId the WebSocket that waits for it, or null
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JobRequest", description = "Who is to be seen in what; exactly one of productId and externalId")
public record SubmitRequest(
        @NotNull(message = "must be the id of a model photo")
        @Size(min = 1, max = 128, message = "must have 1 to 128 characters")
        @Schema(required = true, examples = "m-17")
        String modelId,

        @Size(min = 1, max = 128, message = "must have 1 to 128 characters") @Schema(examples = "p-9")
        String productId,

        @Size(min = 1, max = 256, message = "must have 1 to 256 characters")
        @Schema(description = "The retailer's own number of the product, instead of productId", examples = "SKU-123")
        String externalId,

        @Valid TryOnParameters parameters,

        @Size(max = 128, message = "must have at most 128 characters")
        @Schema(
                description = "The connectionId that the WebSocket's hello gave. "
                        + "Not part of what Idempotency-Key compares, since a retry may come over a new connection")
        String connectionId) {

    /** Nothing wished is the same as wishing nothing. */
    public SubmitRequest {
        parameters = parameters == null ? TryOnParameters.DEFAULTS : parameters;
    }

    /**
     * Checks that the product is named in exactly one way.
     *
     * @throws dev.vto.platform.problem.ProblemException otherwise
     */
    void checkProduct() {
        if (productId == null && externalId == null) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "productId", "productId and externalId are missing; send exactly one of them");
        }
        if (productId != null && externalId != null) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "externalId",
                    "productId is '%s' and externalId is '%s'; send exactly one of them"
                            .formatted(productId, externalId));
        }
    }

    /** The product as the client named it, for messages. */
    @JsonIgnore
    String namedProduct() {
        return productId != null ? "productId is '" + productId + "'" : "externalId is '" + externalId + "'";
    }

    /** The same request without what does not make it another one. */
    SubmitRequest withoutConnection() {
        return new SubmitRequest(modelId, productId, externalId, parameters, null);
    }
}
