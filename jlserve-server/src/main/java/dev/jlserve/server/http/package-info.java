/**
 * One app behind HTTP, on Helidon's HTTP/1.1: connections and their limits, access, routes,
 * admission of calls, error answers, the docs page. {@code dev.jlserve.server.Main} starts and
 * stops it. Imports the server's {@code json} package, {@code dev.jlserve.spi} and Helidon; reads
 * no settings of its own.
 *
 * <p>The port is opened here and not by Helidon's {@code WebServer}, which would also forbid the
 * whole process to read serialized objects. Nothing here reads any, and models may be such files.
 */
@NullMarked
package dev.jlserve.server.http;

import org.jspecify.annotations.NullMarked;
