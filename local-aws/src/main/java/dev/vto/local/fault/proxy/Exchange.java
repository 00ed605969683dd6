package dev.vto.local.fault.proxy;

import static dev.vto.local.fault.AwsPart.DYNAMODB;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.local.bedrock.Fault;
import dev.vto.local.fault.FaultKind;
import dev.vto.local.fault.plan.Facts;
import dev.vto.local.fault.plan.Firing;
import dev.vto.local.fault.record.Entries;
import dev.vto.local.fault.record.Recorder;
import dev.vto.local.fault.twist.Messages;
import dev.vto.local.fault.twist.NewRow;
import dev.vto.local.fault.twist.Refusals;
import dev.vto.local.fault.wire.AwsAnswer;
import dev.vto.local.fault.wire.AwsRequest;
import dev.vto.local.fault.wire.ErrorAnswers;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call from its arrival to its end; on a thread of its own, for it blocks. A client that goes does not undo what it
 * called for: that is done and recorded, as AWS would.
 */
final class Exchange implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final long NANOS_PER_MS = 1_000_000;

    private final Desk desk;
    private final Emulator emulator;
    private final Facts facts;
    private final AwsRequest call;
    private final Reply reply;
    private final long began = System.nanoTime();
    private final long id;
    private Firing firing;

    Exchange(Desk desk, Emulator emulator, Facts facts, AwsRequest call, Reply reply) {
        this.desk = desk;
        this.emulator = emulator;
        this.facts = facts;
        this.call = call;
        this.reply = reply;
        this.id = desk.calls().incrementAndGet();
    }

    @Override
    public void run() {
        try {
            desk.faults().plan().onCall(facts).ifPresent(this::fire);
            var refusal =
                    firing == null ? null : Refusals.of(firing, facts.part()).orElse(null);
            if (refusal != null) {
                refuse(refusal);
            } else if (is(FaultKind.PARTITION) || is(FaultKind.DROP_REQUEST)) {
                unreached(0, null).complete();
                reply.close();
            } else {
                forward();
            }
        } catch (IOException e) {
            LOG.warn("A call of {} could not be forwarded: {}", facts.client(), e.getMessage());
            unreached(0, "NotForwarded").complete();
            reply.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("{} {} of {} failed in the proxy", facts.part().label(), facts.operation(), facts.client(), e);
            reply.close();
        }
    }

    private void refuse(AwsAnswer refusal) {
        var line = desk.recorder().now();
        var entry = entry(line, refusal.status(), refusal.errorCode().orElse(null), false, null);
        line.holds(entry);
        if (reply.send(refusal)) {
            Entries.answered(entry);
        }
        line.complete();
    }

    private Recorder.Line unreached(int status, String error) {
        var line = desk.recorder().now();
        line.holds(entry(line, status, error, false, null));
        return line;
    }

    private void forward() throws IOException, InterruptedException {
        if (is(FaultKind.DELAY)) {
            TimeUnit.MILLISECONDS.sleep(firing.rule().ms());
        }
        var forwarded = is(FaultKind.LATE) ? Messages.late(call, firing.rule().ms()) : call;
        forwarded = isUpdate() ? NewRow.askedFor(forwarded) : forwarded;
        var answer = emulator.call(forwarded);
        var line = desk.recorder().now();
        try {
            var second = is(FaultKind.DUPLICATE) ? further(forwarded) : Optional.<AwsAnswer>empty();
            var shown = shown(answer);
            if (firing == null || !spoils(firing.kind())) {
                desk.faults().plan().onAnswer(facts).ifPresent(this::fire);
            }
            var entry =
                    entry(line, answer.status(), answer.errorCode().orElse(null), true, isUpdate() ? answer : shown);
            second.filter(copy -> desk.recorder().on())
                    .ifPresent(copy -> desk.details().addCopy(entry, call, copy));
            line.holds(entry);
            deliver(shown, line, entry);
        } finally {
            line.complete();
        }
    }

    /* A call beside the client's own; without it the call is as if nothing had befallen it. */
    private Optional<AwsAnswer> further(AwsRequest other) {
        try {
            return Optional.of(emulator.call(other)).filter(AwsAnswer::succeeded);
        } catch (IOException e) {
            LOG.warn("A {} of {} could not be made: {}", firing.kind().label(), facts.client(), e.getMessage());
            return Optional.empty();
        }
    }

    /* The answer as the client is to see it. */
    private AwsAnswer shown(AwsAnswer answer) {
        if (isUpdate()) {
            return NewRow.hidden(call, answer);
        }
        if (facts.index()) {
            return indexed(answer);
        }
        if (firing == null && facts.operation().equals("ReceiveMessage") && Messages.count(answer) > 0) {
            desk.faults().plan().onMessages(facts).ifPresent(this::fire);
        }
        return is(FaultKind.REORDER) ? reordered(answer) : answer;
    }

    private AwsAnswer indexed(AwsAnswer answer) {
        var now = System.nanoTime();
        var indexes = desk.faults().indexes();
        if (desk.faults().plan().has(FaultKind.STALE_INDEX)) {
            indexes.remember(call, answer, now);
        }
        return is(FaultKind.STALE_INDEX)
                ? indexes.before(call, answer, now - firing.rule().ms() * NANOS_PER_MS)
                : answer;
    }

    private AwsAnswer reordered(AwsAnswer answer) {
        return Messages.count(answer) > 1
                ? Messages.shuffled(answer, firing)
                : further(Messages.back(call, answer, firing))
                        .map(sentBack -> Messages.none(answer))
                        .orElse(answer);
    }

    private void deliver(AwsAnswer shown, Recorder.Line line, ObjectNode entry) {
        switch (firing == null ? null : firing.kind()) {
            case DROP_ANSWER, PARTITION -> {
                line.complete();
                reply.close();
            }
            case CUT -> {
                line.complete();
                reply.cut(shown);
            }
            case HANG -> {
                line.complete();
                CompletableFuture.anyOf(desk.faults().hang(), reply.gone()).join();
                reply.close();
            }
            case MODEL_TIMEOUT -> {
                line.complete();
                reply.send(ErrorAnswers.engine(Fault.MODEL_TIMEOUT));
            }
            case null, default -> {
                if (reply.send(shown)) {
                    Entries.answered(entry);
                }
                line.complete();
            }
        }
    }

    private static boolean spoils(FaultKind kind) {
        return switch (kind) {
            case DROP_ANSWER, CUT, HANG -> true;
            default -> false;
        };
    }

    private void fire(Firing fired) {
        firing = fired;
        if (desk.recorder().on()) {
            var line = desk.recorder().now();
            line.holds(Entries.fault(line.at(), fired, facts, id));
            line.complete();
        }
    }

    private ObjectNode entry(Recorder.Line line, int status, String error, boolean reached, AwsAnswer answer) {
        var entry = Entries.call(id, began, line.at(), facts, new Entries.Outcome(status, error, reached, firing));
        if (desk.recorder().on()) {
            desk.details().add(entry, facts.part(), facts.operation(), call, answer);
        }
        return entry;
    }

    private boolean isUpdate() {
        return facts.part() == DYNAMODB && facts.operation().equals("UpdateItem");
    }

    private boolean is(FaultKind kind) {
        return firing != null && firing.kind() == kind;
    }
}
