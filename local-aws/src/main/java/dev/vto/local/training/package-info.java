/**
 * Runs a service once while its image is built, so that its JVM can write a start-up cache. Uses nothing but the JDK:
 * only these classes are copied into the build stage, and a Java runtime is all there is.
 */
package dev.vto.local.training;
