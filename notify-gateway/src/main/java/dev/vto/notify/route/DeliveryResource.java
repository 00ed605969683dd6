package dev.vto.notify.route;

import dev.vto.notify.outbox.Outgoing;
import dev.vto.platform.overload.Bounded;
import dev.vto.platform.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes deliveries from the gateway's other pods. Never routed from outside. */
@Bounded
@Path("/internal/deliveries")
@Tag(name = "internal", description = "Between the gateway's pods; never routed from outside")
public class DeliveryResource {
    private final Router router;

    DeliveryResource(Router router) {
        this.router = router;
    }

    /** Reads the job's row and sends its state to the owner's sockets here; nothing when there are none. */
    @POST
    @InternalOnly
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "deliver",
            summary = "Tell this pod of a changed job",
            description = "The pod reads the row itself and sends what is new to the owner's sockets.")
    @Parameter(
            name = InternalKeyFilter.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "vto.gateway.internal-key",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "204", description = "Delivered to whoever is connected here")
    @APIResponse(
            responseCode = "400",
            description = "`invalid_request`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "`invalid_key`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "`unavailable`: the row cannot be read now; `overloaded`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void deliver(@Valid @NotNull Delivery delivery) {
        router.toLocal(delivery, Outgoing.Source.HANDOVER);
    }
}
