package dev.vto.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.jobs.testing.Jobs;
import dev.vto.jobs.testing.Queues;
import dev.vto.jobs.testing.Rows;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.local.testing.InjectLocalAws;
import dev.vto.local.testing.LocalAws;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobConfig;
import dev.vto.platform.job.message.JobMessages;
import dev.vto.platform.job.store.JobIndex;
import dev.vto.platform.job.store.JobStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Two pods see the same jobs at the same time, each having read the row before the other writes. */
@QuarkusIntegrationTest
@WithTestResource(LocalAws.class)
class TwoSweepersIT {
    private static final int JOBS = 40;
    private static final int FEW = 4;

    /* The jobs are due for these sweepers, and not yet for the one that runs beside them. */
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));

    private static final SmallRyeConfig DEFAULTS = new SmallRyeConfigBuilder()
            .withMapping(SweepConfig.class)
            .withMapping(JobConfig.class)
            .withConverter(Duration.class, 100, new DurationConverter())
            .build();

    @InjectLocalAws
    Endpoints aws;

    /* Both postpone to the same step after the job's creation; a chance in a thousand makes their times the same. */
    @Test
    void oneOfThemSendsTheMessage() throws Exception {
        JobStore store = Rows.store(aws);
        List<Job> jobs = Stream.generate(() -> due(store)).limit(JOBS).toList();
        List<String> ids = jobs.stream().map(Job::id).toList();
        Map<String, CountDownLatch> read = new ConcurrentHashMap<>();
        ids.forEach(id -> read.put(id, new CountDownLatch(2)));

        List<Callable<Object>> passes = Stream.of(sweep(ids, read), sweep(ids, read))
                .map(sweep -> (Callable<Object>) () -> {
                    sweep.pass();
                    return null;
                })
                .toList();
        try (ExecutorService pods = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var pass : pods.invokeAll(passes)) {
                pass.get();
            }
        }

        Queues queues = new Queues(aws);
        await().untilAsserted(() -> assertThat(ids)
                .allSatisfy(id -> assertThat(queues.about("vto-render", id)).isNotEmpty()));
        assertThat(ids.stream()
                        .mapToInt(id -> queues.about("vto-render", id).size())
                        .sum())
                .isLessThanOrEqualTo(JOBS + FEW);
    }

    private static Job due(JobStore store) {
        Instant now = Instant.now();
        Job job = Jobs.created(Jobs.CALLER, now, now.plus(Duration.ofMinutes(5)), now.plus(Duration.ofMinutes(15)));
        assertThat(store.create(job)).isEmpty();
        return job;
    }

    private Sweep sweep(List<String> ids, Map<String, CountDownLatch> read) {
        Names names = new Names(aws.prefix(), aws.bucket());
        DynamoDbClient dynamo = AwsClients.of(aws).dynamoDb(aws.dynamodb());
        SqsClient sqs = AwsClients.of(aws).sqs(aws.sqs());
        JobStore store = new TogetherStore(dynamo, names, read);
        JobMessages messages = new JobMessages(sqs, new QueueUrls(sqs, names), new ObjectMapper());
        return new Sweep(
                new TheseJobs(dynamo, names, ids),
                store,
                new OpenJobs(store, Jobs.MACHINE, messages, LATER),
                DEFAULTS.getConfigMapping(SweepConfig.class),
                DEFAULTS.getConfigMapping(JobConfig.class),
                LATER,
                new SimpleMeterRegistry());
    }

    /** Goes on with a row only when both sweepers have read it. */
    private static final class TogetherStore extends JobStore {
        private final Map<String, CountDownLatch> read;

        TogetherStore(DynamoDbClient dynamo, Names names, Map<String, CountDownLatch> read) {
            super(dynamo, names);
            this.read = read;
        }

        @Override
        public Optional<Job> get(String id) {
            Optional<Job> row = super.get(id);
            CountDownLatch both = read.get(id);
            both.countDown();
            try {
                assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return row;
        }
    }

    /** Knows of these jobs only, in pages. */
    private static final class TheseJobs extends JobIndex {
        private final List<String> ids;

        TheseJobs(DynamoDbClient dynamo, Names names, List<String> ids) {
            super(dynamo, names);
            this.ids = ids;
        }

        @Override
        public Page due(int bucket, Instant now, int most, String cursor) {
            if (bucket != 0) {
                return new Page(List.of(), null);
            }
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(from + most, ids.size());
            return new Page(ids.subList(from, to), to < ids.size() ? Integer.toString(to) : null);
        }
    }
}
