package dev.vto.local.provision;

import dev.vto.local.template.Section;
import java.util.List;

/** What web pages of other origins may do with the bucket. */
public record CorsRule(List<String> origins, List<String> methods, List<String> headers, List<String> exposed) {

    static CorsRule from(Section rule) {
        rule.only("AllowedOrigins", "AllowedMethods", "AllowedHeaders", "ExposedHeaders", "MaxAge");
        return new CorsRule(
                rule.texts("AllowedOrigins"),
                rule.texts("AllowedMethods"),
                rule.texts("AllowedHeaders"),
                rule.texts("ExposedHeaders"));
    }
}
