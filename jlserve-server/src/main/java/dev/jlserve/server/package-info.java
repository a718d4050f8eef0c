/**
 * Serves one {@link dev.jlserve.spi.AppBootstrap} over HTTP, and runs its downloads, in a process
 * that the command line starts, or {@code java @run.args} alone. Here is only the process's entry.
 */
@NullMarked
package dev.jlserve.server;

import org.jspecify.annotations.NullMarked;
