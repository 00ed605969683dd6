package dev.vto.e2e.faults.load;

/**
 * Whom shoppers talk to.
 *
 * @param catalogue pods of catalog-service
 * @param jobs pods of job-service
 * @param gateways pods of notify-gateway
 */
public record Pods(Balancer catalogue, Balancer jobs, Balancer gateways) {}
