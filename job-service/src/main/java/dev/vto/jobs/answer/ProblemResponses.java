package dev.vto.jobs.answer;

import dev.vto.platform.problem.CommonProblem;
import dev.vto.platform.problem.Problem;
import dev.vto.platform.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes, for each operation, the problems that the catalogue gives it, with an example of each. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String SCHEMA = "#/components/schemas/Problem";
    private static final Map<CommonProblem, String> EVERYWHERE = new TreeMap<>(Map.of(
            CommonProblem.INVALID_REQUEST,
            "parameters.seed is '-1'; it must be between 0 and 2147483646",
            CommonProblem.INTERNAL,
            "The service failed; the request id finds the reason in its log",
            CommonProblem.UNAVAILABLE,
            "A part that this service needs did not answer; try again in a few seconds",
            CommonProblem.OVERLOADED,
            "400 requests are in progress here, which is as many as may be; try again in a few seconds"));

    @Override
    public Operation filterOperation(Operation operation) {
        for (JobProblem problem : JobProblem.values()) {
            if (problem.operations().contains(operation.getOperationId())) {
                describe(operation, problem, problem.example());
            }
        }
        EVERYWHERE.forEach((problem, example) -> describe(operation, problem, example));
        return operation;
    }

    private static void describe(Operation operation, ProblemType problem, String detail) {
        String status = Integer.toString(problem.status());
        APIResponse response = operation.getResponses().getAPIResponse(status);
        if (response == null) {
            response = OASFactory.createAPIResponse().description(problem.title());
            operation.getResponses().addAPIResponse(status, response);
        } else if (response.getContent() != null) {
            response.description(response.getDescription() + "; or: " + problem.title());
        }
        if (response.getContent() == null) {
            MediaType media = OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref(SCHEMA));
            response.content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
        }
        MediaType media = response.getContent().getMediaType(Problem.MEDIA_TYPE);
        media.addExample(problem.code(), example(problem, detail));
    }

    private static Example example(ProblemType problem, String detail) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:vto:problem:" + problem.code());
        document.put("title", problem.title());
        document.put("status", problem.status());
        document.put("code", problem.code());
        document.put("detail", detail);
        document.put("requestId", "0f3c9d1e7a2b4c58");
        return OASFactory.createExample().summary(problem.title()).value(document);
    }
}
