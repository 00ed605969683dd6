/** What the cluster test asks of a cluster, by kubectl alone. */
package dev.vto.e2e.cluster.kube;
