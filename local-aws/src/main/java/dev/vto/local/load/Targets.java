package dev.vto.local.load;

import java.net.URI;

/**
 * Where a load finds everything. Each service has its own address: nothing between the load and the service hides a failure.
 *
 * @param catalog catalog-service
 * @param jobs job-service
 * @param gateway notify-gateway
 * @param media where presigned addresses are reached from here; requests keep the Host that the address was signed for
 * @param engine the local Bedrock endpoint, whose settings are changed
 */
public record Targets(URI catalog, URI jobs, URI gateway, URI media, URI engine) {}
