package dev.vto.jobs.submit;

import dev.vto.platform.catalog.CatalogEntry;
import dev.vto.platform.catalog.CatalogReader;
import dev.vto.platform.job.Job;
import dev.vto.platform.job.store.JobStore;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads all that a new job needs at the same time, so that submitting takes as long as the slowest read. */
@Singleton
class Lookup {
    private final CatalogReader catalog;
    private final JobStore jobs;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    Lookup(CatalogReader catalog, JobStore jobs) {
        this.catalog = catalog;
        this.jobs = jobs;
    }

    /**
     * What there is.
     *
     * @param job the job that the Idempotency-Key already means
     * @param model what modelId names
     * @param product what productId or externalId names
     * @param mask what maskId names
     */
    record Found(
            Optional<Job> job,
            Optional<CatalogEntry> model,
            Optional<CatalogEntry> product,
            Optional<CatalogEntry> mask) {}

    /** Reads; without a key there can be no job yet. */
    Found read(SubmitRequest request, String jobId, boolean keyed) {
        Future<Optional<CatalogEntry>> model = readers.submit(() -> catalog.model(request.modelId()));
        Future<Optional<CatalogEntry>> product = readers.submit(() -> product(request));
        Future<Optional<CatalogEntry>> mask =
                readers.submit(mask(request.parameters().maskId()));
        Optional<Job> job = keyed ? jobs.get(jobId) : Optional.empty();
        return new Found(job, result(model), result(product), result(mask));
    }

    private Optional<CatalogEntry> product(SubmitRequest request) {
        return request.productId() != null
                ? catalog.product(request.productId())
                : catalog.productByExternalId(request.externalId());
    }

    private Callable<Optional<CatalogEntry>> mask(String maskId) {
        return maskId == null ? Optional::empty : () -> catalog.model(maskId);
    }

    private static <T> T result(Future<T> read) {
        try {
            return read.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading the catalogue", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
