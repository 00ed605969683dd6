package dev.vto.jobs.submit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RequestHashTest {
    private static final String PLAIN = hash("{'modelId': 'm', 'productId': 'p'}");

    @Test
    void orderSpaceAndNumberFormatDoNotMatter() {
        assertThat(hash("{'productId':'p','parameters':{'seed':12,'cfgScale':7},'modelId':'m'}"))
                .isEqualTo(hash("{'modelId': 'm', 'productId': 'p', 'parameters': {'cfgScale': 7.0, 'seed': 12}}"));
    }

    @Test
    void whatIsLeftOutIsTheSameAsNothing() {
        assertThat(hash("{'modelId': 'm', 'productId': 'p', 'externalId': null, 'parameters': {}}"))
                .isEqualTo(PLAIN);
        assertThat(hash("{'modelId': 'm', 'productId': 'p', 'parameters': {'seed': null}}"))
                .isEqualTo(PLAIN);
    }

    @Test
    void aNewConnectionIsNotAnotherRequest() {
        assertThat(hash("{'modelId': 'm', 'productId': 'p', 'connectionId': 'c'}"))
                .isEqualTo(PLAIN);
    }

    @Test
    void anotherWishOrPictureIsAnotherRequest() {
        assertThat(hash("{'modelId': 'm', 'productId': 'q'}")).isNotEqualTo(PLAIN);
        assertThat(hash("{'modelId': 'm', 'externalId': 'p'}")).isNotEqualTo(PLAIN);
        assertThat(hash("{'modelId': 'm', 'productId': 'p', 'parameters': {'seed': 1}}"))
                .isNotEqualTo(PLAIN);
    }

    @Test
    void hashesStayWhatTheyAreFromVersionToVersion() {
        assertThat(PLAIN).isEqualTo("2b34912fe6034da64237e5ce2166d1785fc113d86d49d2a2c7512431ed61d01d");
    }

    private static String hash(String json) {
        try {
            return RequestHash.of(new ObjectMapper().readValue(json.replace('\'', '"'), SubmitRequest.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
