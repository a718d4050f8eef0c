/**
 * Serves one {@link dev.jlserve.spi.AppBootstrap} over HTTP, and runs its downloads. Started as a
 * process of its own by the command line, or by {@code java @run.args} alone; {@code testing}
 * starts it inside a test. Imports the api, Helidon and Jackson's streaming parser; nothing of the
 * processor or the command line.
 */
@NullMarked
package dev.jlserve.server;

import org.jspecify.annotations.NullMarked;
