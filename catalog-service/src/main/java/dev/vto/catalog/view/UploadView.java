package dev.vto.catalog.view;

import dev.vto.catalog.media.MediaLinks;
import dev.vto.platform.telemetry.Timestamps;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where and how to send the picture. */
@RegisterForReflection
@Schema(name = "Upload", description = "Send the picture there, once, with exactly these headers.")
public record UploadView(
        @Schema(description = "Presigned address; a secret") URI url,

        @Schema(examples = "PUT") String method,

        @Schema(
                description = "Headers to send; Content-Length is set by HTTP clients themselves and is signed, too",
                examples =
                        "{\"content-type\":\"image/jpeg\",\"if-none-match\":\"*\",\"x-amz-checksum-sha256\":\"n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=\"}")
        Map<String, String> headers,

        @Schema(description = "When the address ends", examples = "2026-11-24T09:30:00.000Z")
        String expiresAt) {

    /** Shows a ticket. */
    public static UploadView of(MediaLinks.Ticket ticket) {
        return new UploadView(ticket.url(), "PUT", ticket.headers(), Timestamps.format(ticket.expiresAt()));
    }
}
