package dev.vto.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes every failure of a request a problem document. */
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    public Response json(MismatchedInputException e) {
        return problem(JsonTrouble.problem(e));
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException e) {
        return problem(JsonTrouble.problem(e));
    }

    @ServerExceptionMapper
    public Response constraint(ConstraintViolationException e) {
        return problem(Violations.problem(e));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return json instanceof MismatchedInputException mismatch ? json(mismatch) : json(json);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        ProblemType type = HttpStatusProblem.of(status);
        String detail = e.getMessage() == null ? type.title() : e.getMessage();
        return answer(Problem.of(type, detail, null));
    }

    @ServerExceptionMapper
    public Response aws(SdkException e) {
        LOG.errorf("AWS did not do what a request needed: %s", e);
        String detail = "A part that this service needs did not answer; try again in a few seconds";
        return answer(Problem.of(CommonProblem.UNAVAILABLE, detail, null));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        LOG.error("A request failed unexpectedly", e);
        String detail = "The service failed; the request id finds the reason in its log";
        return answer(Problem.of(CommonProblem.INTERNAL, detail, null));
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == CommonProblem.UNAVAILABLE.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }
}
