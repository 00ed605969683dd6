package dev.vto.local.provision;

import dev.vto.local.template.Section;
import dev.vto.local.template.TemplateException;

/**
 * Which events of the bucket go to which queue.
 *
 * @param event for example {@code s3:ObjectCreated:*}
 * @param queueArn where they go
 * @param prefix what the key starts with; empty for any
 * @param suffix what the key ends with; empty for any
 */
public record NotificationRule(String event, String queueArn, String prefix, String suffix) {

    static NotificationRule from(Section rule) {
        rule.only("Event", "Queue", "Filter");
        var prefix = "";
        var suffix = "";
        if (rule.has("Filter")) {
            for (Section part : rule.section("Filter").section("S3Key").sections("Rules")) {
                switch (part.only("Name", "Value").text("Name")) {
                    case "prefix" -> prefix = part.text("Value");
                    case "suffix" -> suffix = part.text("Value");
                    case String other ->
                        throw new TemplateException(
                                "%s.Name is \"%s\", neither prefix nor suffix".formatted(part.path(), other));
                }
            }
        }
        return new NotificationRule(rule.text("Event"), rule.text("Queue"), prefix, suffix);
    }

    /** Whether an event such as {@code ObjectCreated:Put} of that key goes to the queue. */
    public boolean matches(String eventName, String key) {
        var full = "s3:" + eventName;
        var wanted = event.endsWith("*") ? full.startsWith(event.substring(0, event.length() - 1)) : full.equals(event);
        return wanted && key.startsWith(prefix) && key.endsWith(suffix);
    }

    /** Last part of the queue's address. */
    public String queueName() {
        return queueArn.substring(queueArn.lastIndexOf(':') + 1);
    }
}
