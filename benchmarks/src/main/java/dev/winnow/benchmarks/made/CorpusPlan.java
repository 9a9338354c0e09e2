package dev.winnow.benchmarks.made;

/**
 * What a made corpus holds.
 *
 * @param seed of everything made up
 * @param exact the share of exact copies, from 0 to 1
 * @param near the share of copies in which a few words differ
 * @param broken how many broken entries each format has
 */
public record CorpusPlan(long seed, double exact, double near, int broken) {}
