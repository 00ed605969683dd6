package dev.vto.e2e.faults.rows;

import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.history.Write;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What was asked for, by whom and until when, never changes. */
public final class RequestsStayAsTheyWere implements Rule {
    private static final List<String> COLUMNS = List.of(
            "owner_key",
            "model_id",
            "model_picture_s3_url",
            "product_id",
            "product_picture_s3_url",
            "mask_input_s3_url",
            "parameters",
            "request_hash",
            "deadline_at",
            "created_at",
            "expires_at");

    @Override
    public int promise() {
        return 4;
    }

    @Override
    public List<Violation> check(History history) {
        return Rule.ofEach(history, this::changes);
    }

    private Stream<Violation> changes(Story job) {
        Write created = job.created();
        return job.writes().stream().flatMap(write -> COLUMNS.stream()
                .filter(column -> !Objects.equals(
                        created.row().json().get(column), write.row().json().get(column)))
                .map(column -> broken(
                        job,
                        "%s changed %s from %s to %s"
                                .formatted(
                                        write.client(),
                                        column,
                                        created.row().json().get(column),
                                        write.row().json().get(column)),
                        created.call(),
                        write.call())));
    }
}
