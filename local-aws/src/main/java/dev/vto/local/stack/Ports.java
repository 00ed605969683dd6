package dev.vto.local.stack;

/** Ports of the stack; 0 for any free one. */
public record Ports(int sqs, int s3, int dynamodb, int bedrock, int edge) {
    /** Free ones, for tests. */
    public static final Ports RANDOM = new Ports(0, 0, 0, 0, 0);
    /** The ones that a developer knows by heart. */
    public static final Ports STANDARD = new Ports(9324, 9000, 8000, 9500, 8080);
}
