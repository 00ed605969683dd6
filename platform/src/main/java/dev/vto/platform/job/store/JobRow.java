package dev.vto.platform.job.store;

import dev.vto.platform.aws.S3Address;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.JobFailure;
import dev.vto.platform.job.JobInputs;
import dev.vto.platform.job.JobMoment;
import dev.vto.platform.job.JobResult;
import dev.vto.platform.job.JobStage;
import dev.vto.platform.job.JobStatus;
import dev.vto.platform.job.Lease;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A job as attributes and back. */
final class JobRow {
    /* DynamoDB's own eraser comes after ours, which also removes the pictures. */
    private static final Duration TTL_AFTER_EXPIRY = Duration.ofDays(2);

    private JobRow() {}

    static Map<String, AttributeValue> write(Job job) {
        Row row = new Row()
                .put(JobColumns.ID, job.id())
                .put(JobColumns.OWNER_KEY, job.owner())
                .put(JobColumns.CONNECTION_ID, job.connectionId())
                .put(JobColumns.MODEL_ID, job.inputs().modelId())
                .put(JobColumns.MODEL_PICTURE, job.inputs().modelPicture())
                .put(JobColumns.PRODUCT_ID, job.inputs().productId())
                .put(JobColumns.PRODUCT_PICTURE, job.inputs().productPicture())
                .put(JobColumns.MASK, job.inputs().mask())
                .put(JobColumns.PARAMETERS, ParametersColumn.write(job.parameters()))
                .put(JobColumns.REQUEST_HASH, job.requestHash())
                .put(JobColumns.STATUS, job.status().text())
                .put(JobColumns.STAGE, job.stage().text())
                .put(JobColumns.VERSION, job.version())
                .put(JobColumns.ATTEMPT, job.attempt())
                .put(JobColumns.ENGINE_CALLS, job.engineCalls())
                .put(JobColumns.REFUSED_CALLS, job.refusedCalls())
                .put(JobColumns.DUE_AT, job.dueAt())
                .put(JobColumns.OPEN_BUCKET, job.dueAt() == null ? null : job.openBucket())
                .put(JobColumns.DEADLINE_AT, job.deadlineAt())
                .put(JobColumns.TIMINGS, timings(job.timings()))
                .put(JobColumns.CREATED_AT, job.createdAt())
                .put(JobColumns.UPDATED_AT, job.updatedAt())
                .put(JobColumns.EXPIRES_AT, job.expiresAt())
                .put(JobColumns.TTL, job.expiresAt().plus(TTL_AFTER_EXPIRY).getEpochSecond());
        if (job.lease() != null) {
            row.put(JobColumns.LEASE_TOKEN, job.lease().token())
                    .put(JobColumns.LEASE_UNTIL, job.lease().until());
        }
        if (job.result() != null) {
            row.put(JobColumns.RESULT, job.result().pictures().getFirst())
                    .put(JobColumns.RESULTS, addresses(job.result().pictures()))
                    .put(JobColumns.RESULT_MASK, job.result().mask())
                    .put(JobColumns.ENGINE, job.result().engine())
                    .put(JobColumns.ENGINE_MODEL, job.result().engineModel())
                    .put(JobColumns.BILLED_UNITS, job.result().billedUnits());
        }
        if (job.failure() != null) {
            row.put(JobColumns.ERROR_CODE, job.failure().code())
                    .put(JobColumns.ERROR_MESSAGE, job.failure().message());
        }
        return row.attributes();
    }

    static Job read(Map<String, AttributeValue> attributes) {
        Row row = new Row(attributes);
        return new Job(
                row.text(JobColumns.ID),
                new OwnerKey(row.text(JobColumns.OWNER_KEY)),
                row.text(JobColumns.CONNECTION_ID),
                new JobInputs(
                        row.text(JobColumns.MODEL_ID),
                        row.address(JobColumns.MODEL_PICTURE),
                        row.text(JobColumns.PRODUCT_ID),
                        row.address(JobColumns.PRODUCT_PICTURE),
                        row.address(JobColumns.MASK)),
                ParametersColumn.read(row.value(JobColumns.PARAMETERS)),
                row.text(JobColumns.REQUEST_HASH),
                JobStatus.of(row.text(JobColumns.STATUS)),
                JobStage.of(row.text(JobColumns.STAGE)),
                row.number(JobColumns.VERSION),
                (int) row.number(JobColumns.ATTEMPT),
                (int) row.number(JobColumns.ENGINE_CALLS),
                (int) row.number(JobColumns.REFUSED_CALLS),
                lease(row),
                row.time(JobColumns.DUE_AT),
                row.time(JobColumns.DEADLINE_AT),
                result(row),
                failure(row),
                timings(row.value(JobColumns.TIMINGS)),
                row.time(JobColumns.CREATED_AT),
                row.time(JobColumns.UPDATED_AT),
                row.time(JobColumns.EXPIRES_AT));
    }

    private static Lease lease(Row row) {
        String token = row.text(JobColumns.LEASE_TOKEN);
        return token == null ? null : new Lease(token, row.time(JobColumns.LEASE_UNTIL));
    }

    private static JobResult result(Row row) {
        AttributeValue pictures = row.value(JobColumns.RESULTS);
        return pictures == null
                ? null
                : new JobResult(
                        pictures.l().stream().map(p -> S3Address.parse(p.s())).toList(),
                        row.address(JobColumns.RESULT_MASK),
                        row.text(JobColumns.ENGINE),
                        row.text(JobColumns.ENGINE_MODEL),
                        (int) row.number(JobColumns.BILLED_UNITS));
    }

    private static JobFailure failure(Row row) {
        String code = row.text(JobColumns.ERROR_CODE);
        return code == null ? null : new JobFailure(code, row.text(JobColumns.ERROR_MESSAGE));
    }

    private static AttributeValue addresses(List<S3Address> pictures) {
        return AttributeValue.fromL(
                pictures.stream().map(p -> AttributeValue.fromS(p.toString())).toList());
    }

    private static AttributeValue timings(Map<JobMoment, Instant> timings) {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        timings.forEach((moment, time) -> map.put(moment.text(), AttributeValue.fromS(Timestamps.format(time))));
        return AttributeValue.fromM(map);
    }

    private static Map<JobMoment, Instant> timings(AttributeValue column) {
        Map<JobMoment, Instant> timings = new EnumMap<>(JobMoment.class);
        if (column != null) {
            column.m().forEach((moment, time) -> timings.put(JobMoment.of(moment), Timestamps.parse(time.s())));
        }
        return timings;
    }
}
