package dev.vto.catalog.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

class ObjectEventsTest {

    @Test
    void keyIsDecodedAndUnknownFieldsAreIgnored() throws Exception {
        var hints = ObjectEvents.read(
                event("ObjectCreated:Put", "products/M%C3%A4ntel/red+coat%2B1.jpg", "0055AED6DCD90281E5"));
        assertThat(hints).hasSize(1);
        assertThat(hints.getFirst().key()).isEqualTo("products/Mäntel/red coat+1.jpg");
        assertThat(hints.getFirst().removed()).isFalse();
    }

    @Test
    void removalIsRecognised() throws Exception {
        assertThat(ObjectEvents.read(event("ObjectRemoved:Delete", "products/a.jpg", "01"))
                        .getFirst()
                        .removed())
                .isTrue();
        assertThat(ObjectEvents.read(event("s3:ObjectRemoved:DeleteMarkerCreated", "products/a.jpg", "01"))
                        .getFirst()
                        .removed())
                .isTrue();
    }

    @Test
    void sequencersOfDifferentLengthCompareAsTheEventsFollowEachOther() throws Exception {
        ObjectHint first =
                ObjectEvents.read(event("ObjectCreated:Put", "a", "0055aed6")).getFirst();
        ObjectHint second =
                ObjectEvents.read(event("ObjectCreated:Put", "a", "0055AED6DC")).getFirst();
        assertThat(first.notAfter(second.sequencer())).isTrue();
        assertThat(second.notAfter(first.sequencer())).isFalse();
        assertThat(first.notAfter(first.sequencer())).isTrue();
        assertThat(new ObjectHint("a", false, null).notAfter(first.sequencer())).isFalse();
    }

    @Test
    void testEventHasNoHints() throws Exception {
        assertThat(ObjectEvents.read("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}"))
                .isEmpty();
    }

    @Test
    void whatIsNotJsonFails() {
        assertThatThrownBy(() -> ObjectEvents.read("hello")).isInstanceOf(JsonProcessingException.class);
    }

    static String event(String name, String key, String sequencer) {
        return """
                {"Records":[{"eventVersion":"2.9","eventName":"%s","future":{"a":1},"s3":{"bucket":{"name":"b"},
                "object":{"key":"%s","size":1,"eTag":"e","sequencer":"%s"}}}]}""".formatted(name, key, sequencer);
    }
}
