package dev.vto.platform.queue;

/**
 * A received message.
 *
 * @param id given by SQS
 * @param body as sent
 * @param receiptHandle what deletes or extends this receipt
 * @param group the MessageGroupId it was sent with, for fairness; or null
 * @param receives how often it has been received, this time included
 */
public record Message(String id, String body, String receiptHandle, String group, int receives) {}
