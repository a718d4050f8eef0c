package dev.jlserve.spi;

/**
 * What the compiler knows of an endpoint.
 *
 * @param method the name of the app's method
 * @param path the path that it answers, beginning with {@code /}
 * @param concurrency how many calls may run at once; 0 shares the app's permits
 * @param sample a request body that the endpoint's reader accepts: its first example, or one made
 *     from the input record
 */
public record EndpointInfo(String method, String path, int concurrency, String sample) {}
