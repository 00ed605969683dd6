package dev.vto.platform.job.store;

/** Attribute names of {@code vto-jobs}. */
final class JobColumns {
    static final String ID = "id";
    static final String OWNER_KEY = "owner_key";
    static final String CONNECTION_ID = "connection_id";
    static final String MODEL_ID = "model_id";
    static final String MODEL_PICTURE = "model_picture_s3_url";
    static final String PRODUCT_ID = "product_id";
    static final String PRODUCT_PICTURE = "product_picture_s3_url";
    static final String MASK = "mask_input_s3_url";
    static final String PARAMETERS = "parameters";
    static final String REQUEST_HASH = "request_hash";
    static final String STATUS = "status";
    static final String STAGE = "stage";
    static final String VERSION = "version";
    static final String ATTEMPT = "attempt";
    static final String ENGINE_CALLS = "engine_calls";
    static final String REFUSED_CALLS = "refused_calls";
    static final String LEASE_TOKEN = "lease_token";
    static final String LEASE_UNTIL = "lease_until";
    static final String OPEN_BUCKET = "open_bucket";
    static final String DUE_AT = "due_at";
    static final String DEADLINE_AT = "deadline_at";
    static final String RESULT = "result_s3_url";
    static final String RESULTS = "result_s3_urls";
    static final String RESULT_MASK = "mask_s3_url";
    static final String ENGINE = "engine";
    static final String ENGINE_MODEL = "engine_model";
    static final String BILLED_UNITS = "billed_units";
    static final String ERROR_CODE = "error_code";
    static final String ERROR_MESSAGE = "error_message";
    static final String TIMINGS = "timings";
    static final String CREATED_AT = "created_at";
    static final String UPDATED_AT = "updated_at";
    static final String EXPIRES_AT = "expires_at";
    static final String TTL = "ttl";

    private JobColumns() {}
}
