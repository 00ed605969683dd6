package dev.vto.render.adopt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vto.render.media.ResultKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads S3's event messages. */
final class ResultEvents {
    private ResultEvents() {}

    /** Names of the result objects that the message tells of; none for S3's test event. */
    static List<ResultKey> keys(JsonNode message) {
        return StreamSupport.stream(message.path("Records").spliterator(), false)
                .map(record -> record.at("/s3/object/key").asText())
                .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8))
                .map(ResultKey::parse)
                .flatMap(Optional::stream)
                .toList();
    }
}
