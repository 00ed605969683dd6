/** {@code ./vto test --kube}: the platform on a real cluster, its pods replaced in every way that a cluster has, under load. */
package dev.vto.e2e.cluster;
