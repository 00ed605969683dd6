package dev.vto.local.fault.twist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.local.fault.plan.Firing;
import dev.vto.local.fault.wire.AwsAnswer;
import dev.vto.local.fault.wire.AwsRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What SQS may do to messages: late, in another order. */
public final class Messages {
    private static final int MOST_DELAY_SECONDS = 900;
    private static final long MS_PER_SECOND = 1_000;
    private static final String DELAY = "DelaySeconds";
    private static final String QUEUE = "QueueUrl";
    private static final String MESSAGES = "Messages";

    private Messages() {}

    /** The sending with more delay. */
    public static AwsRequest late(AwsRequest send, long ms) {
        var request = Json.object(send.body());
        var delay = request.path(DELAY).asLong() + seconds(ms);
        return send.withBody(Json.bytes(request.put(DELAY, Math.min(MOST_DELAY_SECONDS, delay))));
    }

    /** How many messages came. */
    public static int count(AwsAnswer received) {
        return received.succeeded()
                ? Json.object(received.body()).path(MESSAGES).size()
                : 0;
    }

    /** The same messages in another order. */
    public static AwsAnswer shuffled(AwsAnswer received, Firing firing) {
        var body = Json.object(received.body());
        List<JsonNode> messages = new ArrayList<>();
        body.path(MESSAGES).forEach(messages::add);
        Collections.shuffle(messages, Random.from(firing.random()));
        body.putArray(MESSAGES).addAll(messages);
        return received.withJson(body);
    }

    /** What sends the one message back, for a part of the firing's time that is left to chance. */
    public static AwsRequest back(AwsRequest receive, AwsAnswer received, Firing firing) {
        var message = Json.object(received.body()).path(MESSAGES).path(0);
        var body = Json.object(receive.body());
        var queue = body.path(QUEUE).asText();
        body.removeAll();
        body.put(QUEUE, queue)
                .put("ReceiptHandle", message.path("ReceiptHandle").asText())
                .put(
                        "VisibilityTimeout",
                        seconds(firing.random().nextLong(firing.rule().ms()) + 1));
        return receive.as("AmazonSQS.ChangeMessageVisibility", Json.bytes(body));
    }

    /** The answer without its messages. */
    public static AwsAnswer none(AwsAnswer received) {
        var body = Json.object(received.body());
        body.remove(MESSAGES);
        return received.withJson(body);
    }

    private static long seconds(long ms) {
        return Math.ceilDiv(ms, MS_PER_SECOND);
    }
}
