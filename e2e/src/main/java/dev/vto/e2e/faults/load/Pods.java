package dev.vto.e2e.faults.load;

/**
 * Whom shoppers talk to.
 *
 * @param jobs pods of job-service
 * @param gateways pods of notify-gateway
 */
public record Pods(Balancer jobs, Balancer gateways) {}
