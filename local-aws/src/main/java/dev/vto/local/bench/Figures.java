package dev.vto.local.bench;

/**
 * What was measured of one service in one form.
 *
 * @param kilobytes of what is shipped: the executable with its libraries, or the jars without a JVM
 * @param starts from the start of the process to the first time that it answered as ready, its dependencies being up
 * @param idle memory when nothing happened for some seconds after the start
 * @param loaded memory after the try-ons
 */
public record Figures(long kilobytes, Spread starts, Resident idle, Resident loaded) {}
