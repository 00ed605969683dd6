package dev.vto.local.template;

import java.util.Map;

/**
 * What a resource is called once it stands.
 *
 * @param reference what {@code !Ref} gives
 * @param arn what {@code !GetAtt Arn} gives
 */
record PhysicalName(String reference, String arn) {

    static PhysicalName of(Account account, String logicalId, Map<String, Object> declaration, Functions functions) {
        var type = String.valueOf(declaration.get("Type"));
        var property =
                switch (type) {
                    case "AWS::S3::Bucket" -> "BucketName";
                    case "AWS::DynamoDB::Table" -> "TableName";
                    case "AWS::SQS::Queue" -> "QueueName";
                    default ->
                        throw new TemplateException("%s of the type %s cannot be referred to in the local stack"
                                .formatted(logicalId, type));
                };
        var path = "Resources." + logicalId + ".Properties";
        if (!(declaration.get("Properties") instanceof Map<?, ?> properties) || properties.get(property) == null) {
            throw new TemplateException("%s has no %s: the local stack invents no names".formatted(path, property));
        }
        var name = String.valueOf(functions.resolve(path + "." + property, properties.get(property)));
        return switch (property) {
            case "BucketName" -> new PhysicalName(name, "arn:aws:s3:::" + name);
            case "TableName" -> new PhysicalName(name, account.arn("dynamodb", "table/" + name));
            default ->
                new PhysicalName(
                        "https://sqs.%s.amazonaws.com/%s/%s".formatted(account.region(), account.id(), name),
                        account.arn("sqs", name));
        };
    }
}
