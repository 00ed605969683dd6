package dev.vto.notify.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.view.ErrorView;
import dev.vto.platform.job.view.ResultView;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {
    private final Frames frames = new Frames(new ObjectMapper());

    @Test
    void subscribeNamesEachJobOnce() {
        assertThat(frames.read("{\"type\":\"subscribe\",\"jobIds\":[\"a\",\"b\",\"a\"]}"))
                .isEqualTo(new ClientFrame.Subscribe(List.of("a", "b")));
    }

    @Test
    void typeMayComeLast() {
        assertThat(frames.read("{\"jobIds\":[\"a\"],\"type\":\"unsubscribe\"}"))
                .isEqualTo(new ClientFrame.Unsubscribe(List.of("a")));
    }

    @Test
    void pingIsRead() {
        assertThat(frames.read("{\"type\":\"ping\"}")).isEqualTo(new ClientFrame.Ping());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello                                   | invalid_json",
                "{\"type\":                              | invalid_json",
                "null                                    | invalid_json",
                "{}                                      | unknown_type",
                "{\"type\":\"shout\"}                    | unknown_type",
                "{\"type\":\"java.lang.Runtime\"}        | unknown_type",
                "[]                                      | invalid_frame",
                "{\"type\":\"subscribe\"}                | invalid_frame",
                "{\"type\":\"subscribe\",\"jobIds\":[]}  | invalid_frame",
                "{\"type\":\"subscribe\",\"jobIds\":7}   | invalid_frame",
                "{\"type\":\"subscribe\",\"jobIds\":[{}]}| invalid_frame",
                "{\"type\":\"subscribe\",\"jobIds\":[null]}| invalid_frame",
                "{\"type\":\"ping\",\"loud\":true}       | invalid_frame",
            })
    void garbageIsNamed(String text, String code) {
        assertThatThrownBy(() -> frames.read(text))
                .isInstanceOfSatisfying(
                        FrameException.class, e -> assertThat(e.frame().code()).isEqualTo(code));
    }

    @Test
    void moreThanHundredJobsAreRefused() {
        String ids =
                IntStream.range(0, 101).mapToObj(i -> "\"" + i + "\"").toList().toString();
        assertThatThrownBy(() -> frames.read("{\"type\":\"subscribe\",\"jobIds\":" + ids + "}"))
                .hasMessage("jobIds names 101 jobs; it must name 1 to 100, each a string");
    }

    @Test
    void framesCarryTheirTypeAndNothingEmpty() {
        assertThat(frames.write(new ServerFrame.Hello("c1"))).isEqualTo("{\"type\":\"hello\",\"connectionId\":\"c1\"}");
        assertThat(frames.write(new ServerFrame.Pong())).isEqualTo("{\"type\":\"pong\"}");
        assertThat(frames.write(new ServerFrame.Failure("job_not_found", "no", List.of("a"))))
                .isEqualTo("{\"type\":\"error\",\"code\":\"job_not_found\",\"message\":\"no\",\"jobIds\":[\"a\"]}");
    }

    @Test
    void jobFrameShowsResultOrError() {
        assertThat(frames.write(new ServerFrame.State(
                        "a",
                        JobStatus.COMPLETED,
                        JobStage.FINISHED,
                        4,
                        new ResultView(List.of("https://x"), null, "2026-11-24T09:30:00.000Z"),
                        null)))
                .isEqualTo(
                        "{\"type\":\"job\",\"id\":\"a\",\"status\":\"completed\",\"stage\":\"finished\",\"version\":4,"
                                + "\"result\":{\"urls\":[\"https://x\"],\"expiresAt\":\"2026-11-24T09:30:00.000Z\"}}");
        assertThat(frames.write(new ServerFrame.State(
                        "a", JobStatus.ERROR, JobStage.FINISHED, 4, null, new ErrorView("timed_out", "late"))))
                .isEqualTo("{\"type\":\"job\",\"id\":\"a\",\"status\":\"error\",\"stage\":\"finished\",\"version\":4,"
                        + "\"error\":{\"code\":\"timed_out\",\"message\":\"late\"}}");
    }
}
