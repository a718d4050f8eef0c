package dev.jlserve.spi;

/**
 * What the annotation says of an app.
 *
 * @param name the app's name
 * @param concurrency how many calls may run at once, at least 1
 * @param queue how many requests may wait, at least 0
 */
public record AppInfo(String name, int concurrency, int queue) {}
