package dev.vto.e2e.faults.check;

import dev.vto.e2e.faults.clients.AcceptedJobsAreThere;
import dev.vto.e2e.faults.clients.AnswersAreNeverOlder;
import dev.vto.e2e.faults.clients.EndsAreDelivered;
import dev.vto.e2e.faults.clients.FramesRise;
import dev.vto.e2e.faults.clients.KeysMeanOneJob;
import dev.vto.e2e.faults.clients.RefusalsAreTrue;
import dev.vto.e2e.faults.clients.SeenStatesWereWritten;
import dev.vto.e2e.faults.ends.AllIsRecorded;
import dev.vto.e2e.faults.ends.AllIsSettled;
import dev.vto.e2e.faults.ends.NoDeadConnectionIsLeft;
import dev.vto.e2e.faults.ends.NoMessageIsLeft;
import dev.vto.e2e.faults.ends.OnlyShownObjectsAreLeft;
import dev.vto.e2e.faults.history.History;
import dev.vto.e2e.faults.money.CallsAreCountedFirst;
import dev.vto.e2e.faults.money.DownloadsAreTheWinners;
import dev.vto.e2e.faults.money.PaidCallsAreLimited;
import dev.vto.e2e.faults.money.RefusalsAreReal;
import dev.vto.e2e.faults.money.ResendsAreExplained;
import dev.vto.e2e.faults.money.ShownPicturesWereDrawn;
import dev.vto.e2e.faults.money.StoredPicturesAreAdopted;
import dev.vto.e2e.faults.rows.JobsEndOnce;
import dev.vto.e2e.faults.rows.LeasesAreRespected;
import dev.vto.e2e.faults.rows.MovesAreLegal;
import dev.vto.e2e.faults.rows.RequestsStayAsTheyWere;
import dev.vto.e2e.faults.rows.RowsComeBeforeMessages;
import dev.vto.e2e.faults.rows.RowsSayWhatTheyAre;
import dev.vto.e2e.faults.rows.VersionsAreContiguous;
import dev.vto.e2e.faults.rows.WritersHoldTheLease;
import dev.vto.e2e.faults.rule.Rule;
import dev.vto.e2e.faults.rule.Violation;
import java.util.List;

/** Judges a history by every rule. */
public final class Checker {
    private final List<Rule> rules;

    /** For services with these limits. */
    public Checker(Limits limits) {
        this.rules = List.of(
                new AllIsRecorded(),
                new VersionsAreContiguous(),
                new MovesAreLegal(),
                new RowsSayWhatTheyAre(),
                new RequestsStayAsTheyWere(),
                new JobsEndOnce(),
                new LeasesAreRespected(limits.grace()),
                new WritersHoldTheLease(),
                new RowsComeBeforeMessages(),
                new AcceptedJobsAreThere(),
                new RefusalsAreTrue(),
                new KeysMeanOneJob(),
                new AnswersAreNeverOlder(),
                new SeenStatesWereWritten(),
                new FramesRise(),
                new EndsAreDelivered(limits.delivery()),
                new CallsAreCountedFirst(),
                new PaidCallsAreLimited(limits.resends()),
                new RefusalsAreReal(),
                new ResendsAreExplained(),
                new ShownPicturesWereDrawn(),
                new StoredPicturesAreAdopted(),
                new DownloadsAreTheWinners(),
                new AllIsSettled(limits.settling()),
                new NoMessageIsLeft(),
                new OnlyShownObjectsAreLeft(),
                new NoDeadConnectionIsLeft());
    }

    /** All that is broken; empty when every promise held. */
    public List<Violation> check(History history) {
        return rules.stream().flatMap(rule -> rule.check(history).stream()).toList();
    }
}
