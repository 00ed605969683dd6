package dev.vto.platform.aws;

/** A table of the platform, by its logical name and the name of its partition key, as in k8s/aws/vto.yaml. */
public enum VtoTable {
    PRODUCTS("vto-products", "product_id"),
    MODELS("vto-models", "model_id"),
    JOBS("vto-jobs", "id"),
    CONNECTIONS("vto-connections", "connection_id");

    private final String logicalName;
    private final String key;

    VtoTable(String logicalName, String key) {
        this.logicalName = logicalName;
        this.key = key;
    }

    /** Name without the installation's prefix. */
    public String logicalName() {
        return logicalName;
    }

    /** Name of the partition key, a string attribute. */
    public String key() {
        return key;
    }
}
