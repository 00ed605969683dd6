package dev.vto.e2e.faults.money;

import dev.vto.e2e.faults.entry.Answer;
import dev.vto.e2e.faults.entry.Answer.Operation;
import dev.vto.e2e.faults.entry.Call;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.history.Story;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;
import java.util.Optional;

/** What a client downloads is a picture that its job shows, with the bytes that were stored for it. */
public final class DownloadsAreTheWinners implements Rule {

    @Override
    public int promise() {
        return 12;
    }

    @Override
    public List<Violation> check(History history) {
        return history.answers(Operation.DOWNLOAD).stream()
                .filter(Answer::ok)
                .flatMap(download ->
                        wrong(history, download).map(what -> broken("job " + download.job(), what, download)).stream())
                .toList();
    }

    private static Optional<String> wrong(History history, Answer download) {
        List<String> shown = history.job(download.job())
                .flatMap(Story::end)
                .map(end -> end.row().shown())
                .orElse(List.of());
        if (download.urls().size() != 1 || !shown.containsAll(download.pictureKeys())) {
            return Optional.of("%s downloaded %s, and the job shows %s"
                    .formatted(download.client(), download.pictureKeys(), shown));
        }
        return history.puts(download.pictureKeys().getFirst()).stream()
                        .map(Call::sha256)
                        .anyMatch(sha256 -> sha256.equals(download.sha256()))
                ? Optional.empty()
                : Optional.of("%s downloaded %s with other bytes than were stored"
                        .formatted(download.client(), download.pictureKeys().getFirst()));
    }
}
