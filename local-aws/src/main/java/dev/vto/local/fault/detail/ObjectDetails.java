package dev.vto.local.fault.detail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.fault.wire.AwsAnswer;
import dev.vto.local.fault.wire.AwsRequest;
import dev.vto.local.fault.wire.ObjectKey;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Key, checksum and metadata of S3's calls. */
final class ObjectDetails {
    private static final String METADATA = "x-amz-meta-";
    private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

    private ObjectDetails() {}

    static void add(ObjectNode entry, String operation, AwsRequest call, AwsAnswer answer) {
        ObjectKey.of(call).ifPresent(key -> entry.put("key", key));
        switch (operation) {
            case "PutObject" -> {
                entry.put("sha256", Sha256.of(ChunkedBody.object(call)));
                metadata(entry.putObject("metadata"), call);
            }
            case "GetObject" -> {
                if (answer != null && answer.succeeded()) {
                    entry.put("sha256", Sha256.of(answer.body().getBytes()));
                }
            }
            case "DeleteObjects" -> {
                var keys = entry.putArray("keys");
                KEY.matcher(new String(ChunkedBody.object(call), StandardCharsets.UTF_8))
                        .results()
                        .forEach(key -> keys.add(unescaped(key.group(1))));
            }
            default -> {
                // the key says it all
            }
        }
    }

    private static void metadata(ObjectNode metadata, AwsRequest call) {
        call.headers().forEach(header -> {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(METADATA)) {
                metadata.put(name.substring(METADATA.length()), header.getValue());
            }
        });
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
