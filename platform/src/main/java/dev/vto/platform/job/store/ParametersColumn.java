package dev.vto.platform.job.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.tryon.TryOnParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The wishes of a job as a map attribute. What a newer version added is skipped when read. */
final class ParametersColumn {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private ParametersColumn() {}

    static AttributeValue write(TryOnParameters parameters) {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        JSON.convertValue(parameters, new TypeReference<Map<String, Object>>() {})
                .forEach((name, value) -> map.put(
                        name,
                        switch (value) {
                            case Boolean flag -> AttributeValue.fromBool(flag);
                            case Number number -> AttributeValue.fromN(number.toString());
                            default -> AttributeValue.fromS(value.toString());
                        }));
        return AttributeValue.fromM(map);
    }

    static TryOnParameters read(AttributeValue column) {
        Map<String, Object> map = new LinkedHashMap<>();
        column.m().forEach((name, value) -> map.put(name, value.bool() != null ? value.bool() : textOrNumber(value)));
        return JSON.convertValue(map, TryOnParameters.class);
    }

    /* Jackson reads the number from its text where the record has a number. */
    private static String textOrNumber(AttributeValue value) {
        return value.n() != null ? value.n() : value.s();
    }
}
