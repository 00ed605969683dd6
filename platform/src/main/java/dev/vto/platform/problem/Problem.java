package dev.vto.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logmanager.MDC;

/** A problem document of RFC 9457, served as {@code application/problem+json}. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "What went wrong (RFC 9457). Decide on `code`; `detail` is for people.")
public record Problem(
        @Schema(description = "Address of the kind of problem", examples = "urn:vto:problem:invalid_request")
        String type,

        @Schema(examples = "The request is not valid") String title,

        @Schema(examples = "400") int status,

        @Schema(description = "Stable code of the kind", examples = "invalid_request")
        String code,

        @Schema(
                description = "What was wrong here, with the value, and what to do",
                examples = "parameters.seed is -1; it must be between 0 and 2147483646")
        String detail,

        @Schema(description = "The place in the request, where there is one", examples = "parameters.seed")
        String pointer,

        @Schema(description = "Id of the request, as in the logs", examples = "0f3c9d1e7a2b4c58")
        String requestId) {

    /** Media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, String pointer) {
        return new Problem(
                "urn:vto:problem:" + type.code(),
                type.title(),
                type.status(),
                type.code(),
                detail,
                pointer,
                MDC.get("request"));
    }
}
