package dev.vto.local.provision;

import dev.vto.local.template.Account;
import dev.vto.local.template.Template;
import dev.vto.local.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that the template asks for, with physical names. */
public record Deployment(List<BucketSpec> buckets, List<TableSpec> tables, List<QueueSpec> queues) {

    /** Resolves the template for an account. A type of resource that the local stack does not have is an error. */
    public static Deployment of(Template template, Account account, Map<String, String> parameters) {
        var buckets = new ArrayList<BucketSpec>();
        var tables = new ArrayList<TableSpec>();
        var queues = new ArrayList<QueueSpec>();
        for (var resource : template.resources(account, parameters)) {
            switch (resource.type()) {
                case "AWS::S3::Bucket" -> buckets.add(BucketSpec.from(resource.properties()));
                case "AWS::DynamoDB::Table" -> tables.add(TableSpec.from(resource.properties()));
                case "AWS::SQS::Queue" -> queues.add(QueueSpec.from(resource.properties()));
                case "AWS::SQS::QueuePolicy" -> resource.properties().only("Queues", "PolicyDocument");
                default ->
                    throw new TemplateException("%s is of the type %s, which the local stack does not have"
                            .formatted(resource.logicalId(), resource.type()));
            }
        }
        return new Deployment(List.copyOf(buckets), List.copyOf(tables), List.copyOf(queues));
    }

    /** The one bucket of the platform. */
    public BucketSpec bucket() {
        if (buckets.size() != 1) {
            throw new TemplateException(
                    "The template has %d buckets; the local stack serves one".formatted(buckets.size()));
        }
        return buckets.getFirst();
    }
}
