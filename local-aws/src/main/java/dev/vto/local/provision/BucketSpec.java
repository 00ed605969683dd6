package dev.vto.local.provision;

import dev.vto.local.template.Section;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A bucket.
 *
 * @param expirations prefix to days; nothing expires in the life of a local stack
 */
public record BucketSpec(
        String name, List<CorsRule> cors, List<NotificationRule> notifications, Map<String, Integer> expirations) {

    static BucketSpec from(Section bucket) {
        bucket.only(
                "BucketName",
                "CorsConfiguration",
                "NotificationConfiguration",
                "LifecycleConfiguration",
                "PublicAccessBlockConfiguration",
                "OwnershipControls",
                "BucketEncryption");
        return new BucketSpec(
                bucket.text("BucketName"),
                rules(bucket, "CorsConfiguration", "CorsRules").stream()
                        .map(CorsRule::from)
                        .toList(),
                rules(bucket, "NotificationConfiguration", "QueueConfigurations").stream()
                        .map(NotificationRule::from)
                        .toList(),
                expirations(rules(bucket, "LifecycleConfiguration", "Rules")));
    }

    private static List<Section> rules(Section bucket, String configuration, String list) {
        return bucket.has(configuration)
                ? bucket.section(configuration).only(list).sections(list)
                : List.of();
    }

    private static Map<String, Integer> expirations(List<Section> rules) {
        var expirations = new TreeMap<String, Integer>();
        for (Section rule : rules) {
            rule.only("Id", "Status", "Prefix", "ExpirationInDays", "AbortIncompleteMultipartUpload");
            if (rule.has("ExpirationInDays")) {
                expirations.put(rule.has("Prefix") ? rule.text("Prefix") : "", rule.integer("ExpirationInDays"));
            }
        }
        return expirations;
    }
}
