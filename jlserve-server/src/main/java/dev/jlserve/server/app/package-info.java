/**
 * The life of an app, from its class to its end: the bootstrap is found, {@code setup()} runs, and
 * the app is closed. Failures of each step, exit codes, signals and running out of memory are here
 * as well.
 */
@NullMarked
package dev.jlserve.server.app;

import org.jspecify.annotations.NullMarked;
