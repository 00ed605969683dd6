package dev.vto.local.template;

/**
 * The account that a template is deployed to.
 *
 * @param id twelve digits
 * @param region for example {@code eu-west-1}
 */
public record Account(String id, String region) {
    private static final String PARTITION = "aws";

    /** Value of a pseudo parameter such as {@code AWS::Region}, or null when there is none of that name. */
    String pseudoParameter(String name) {
        return switch (name) {
            case "AWS::AccountId" -> id;
            case "AWS::Region" -> region;
            case "AWS::Partition" -> PARTITION;
            default -> null;
        };
    }

    /** Address of a resource of this account, in the form {@code arn:aws:sqs:eu-west-1:000000000000:name}. */
    public String arn(String service, String resource) {
        return String.join(":", "arn", PARTITION, service, region, id, resource);
    }
}
