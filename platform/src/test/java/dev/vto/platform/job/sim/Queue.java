package dev.vto.platform.job.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A queue of SQS: at least once, in any order, late; hidden while in work, in the dead-letter queue after five receives. */
final class Queue<C extends Process> {
    private static final int MOST_RECEIVES = 5;
    private static final long VISIBILITY = 45_000;
    private static final long NOBODY_HERE = 500;

    /** One message. */
    static final class Message {
        final String body;
        private int receives;
        private long hiddenUntil;

        Message(String body) {
            this.body = body;
        }
    }

    private final World world;
    private final List<C> consumers;
    private final BiConsumer<C, Message> handler;
    private final Queue<?> deadLetters;
    private final Set<Message> waiting = new HashSet<>();

    Queue(World world, List<C> consumers, BiConsumer<C, Message> handler, Queue<?> deadLetters) {
        this.world = world;
        this.consumers = consumers;
        this.handler = handler;
        this.deadLetters = deadLetters;
    }

    /** Sends in the background: nobody waits, and a failure is only logged. */
    void send(Process sender, String body, long delay) {
        if (!world.fault(world.faults.lostSends())) {
            world.network.call(sender, () -> accept(body, delay), _ -> {}, () -> {});
        }
    }

    /** Sent by S3, or by SQS itself. */
    boolean accept(String body, long delay) {
        int copies = world.fault(world.faults.duplicates()) ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            Message message = new Message(body);
            waiting.add(message);
            long late = world.fault(world.faults.delays()) ? world.time.between(0, 40_000) : 0;
            world.time.after(delay + late + world.time.between(1, 15), () -> offer(message));
        }
        return true;
    }

    void delete(Process consumer, Message message) {
        world.network.call(consumer, () -> waiting.remove(message), _ -> {}, () -> {});
    }

    void extend(Process consumer, Message message) {
        world.network.call(consumer, () -> message.hiddenUntil = world.time.now() + VISIBILITY, _ -> {}, () -> {});
    }

    boolean empty() {
        return waiting.isEmpty();
    }

    private void offer(Message message) {
        long now = world.time.now();
        if (!waiting.contains(message)) {
            return;
        }
        if (message.hiddenUntil > now) {
            world.time.after(message.hiddenUntil - now, () -> offer(message));
            return;
        }
        List<C> here = new ArrayList<>(consumers.stream()
                .filter(consumer -> consumer.running() && consumer.pausedUntil() <= now)
                .toList());
        if (here.isEmpty()) {
            world.time.after(NOBODY_HERE, () -> offer(message));
        } else if (message.receives == MOST_RECEIVES && deadLetters != null) {
            waiting.remove(message);
            deadLetters.accept(message.body, 0);
        } else {
            message.receives++;
            message.hiddenUntil = now + VISIBILITY;
            C consumer = here.get(world.time.below(here.size()));
            consumer.after(0, () -> handler.accept(consumer, message));
            world.time.after(VISIBILITY, () -> offer(message));
        }
    }
}
