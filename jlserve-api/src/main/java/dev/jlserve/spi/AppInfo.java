package dev.jlserve.spi;

/**
 * An app's name and limits, as its annotation declares them.
 *
 * @param name the app's name
 * @param concurrency how many calls may run at once, at least 1
 * @param queue how many requests may wait, at least 0
 */
public record AppInfo(String name, int concurrency, int queue) {}
