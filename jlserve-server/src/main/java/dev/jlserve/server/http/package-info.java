/**
 * One app behind HTTP: the server, the dispatcher, and the routes that it knows.
 *
 * <p>The port is opened by {@code connection} and not by Helidon's {@code WebServer}, which would
 * also forbid the whole process to read serialized objects. Nothing here reads any, and models may
 * be such files.
 */
@NullMarked
package dev.jlserve.server.http;

import org.jspecify.annotations.NullMarked;
