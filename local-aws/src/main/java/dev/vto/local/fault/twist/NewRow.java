package dev.vto.local.fault.twist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.fault.wire.AwsAnswer;
import dev.vto.local.fault.wire.AwsRequest;
import java.util.Set;

/** Has DynamoDB tell the whole new row of an update, without the client seeing it. */
public final class NewRow {
    private static final String RETURN = "ReturnValues";
    private static final String ALL_NEW = "ALL_NEW";
    private static final Set<String> REPLACED = Set.of("NONE", ALL_NEW);

    private NewRow() {}

    /** The update with the new row asked for; as it is where the client asked for other values. */
    public static AwsRequest askedFor(AwsRequest update) {
        var request = Json.object(update.body());
        return REPLACED.contains(wish(request)) ? update.withBody(Json.bytes(request.put(RETURN, ALL_NEW))) : update;
    }

    /** The answer as the client expects it. */
    public static AwsAnswer hidden(AwsRequest update, AwsAnswer answer) {
        if (!answer.succeeded() || !wish(Json.object(update.body())).equals("NONE")) {
            return answer;
        }
        var body = Json.object(answer.body());
        body.remove("Attributes");
        return answer.withJson(body);
    }

    private static String wish(ObjectNode request) {
        return request.path(RETURN).asText("NONE");
    }
}
