package dev.vto.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vto.local.stack.AwsClients;
import dev.vto.local.stack.Endpoints;
import dev.vto.platform.aws.Names;
import dev.vto.platform.aws.QueueUrls;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.message.JobMessages;
import dev.vto.platform.job.store.JobStore;
import java.time.Instant;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the other services do to jobs, for tests. */
public class Platform {
    private final JobStore store;
    private final JobMessages messages;

    private Platform(JobStore store, JobMessages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** Works on the tables and queues of a stack, in the test's own process. */
    public static Platform of(Endpoints aws) {
        AwsClients clients = AwsClients.of(aws);
        Names names = new Names(aws.prefix(), aws.bucket());
        SqsClient sqs = clients.sqs(aws.sqs());
        return new Platform(
                new JobStore(clients.dynamoDb(aws.dynamodb()), names),
                new JobMessages(sqs, new QueueUrls(sqs, names), new ObjectMapper()));
    }

    /** A new open job of version 1, without an event. */
    public Job silentlyOpened() {
        Job job = Jobs.open(Jobs.newId(), 1);
        store.create(job);
        return job;
    }

    public Job silently(Job job) {
        store.create(job);
        return job;
    }

    /** The job completes, and its event is lost. */
    public Job silentlyCompleted(Job job) {
        Job after = Jobs.job(
                job.id(), job.owner(), job.version() + 1, JobStatus.COMPLETED, JobStage.FINISHED, Instant.now());
        if (!store.move(job, after)) {
            throw new AssertionError("not moved");
        }
        return after;
    }

    /** The job completes. */
    public Job completed(Job job) {
        Job after = silentlyCompleted(job);
        messages.changed(after);
        return after;
    }
}
