package dev.jlserve.spi;

/**
 * An endpoint's method, path, limit and sample, as the compiler knows them.
 *
 * @param method the name of the app's method
 * @param path the endpoint's path, beginning with {@code /}
 * @param concurrency how many calls may run at once; 0 shares the app's permits
 * @param sample a request body that the endpoint's reader accepts: its first example, or one made
 *     from the input record
 */
public record EndpointInfo(String method, String path, int concurrency, String sample) {}
