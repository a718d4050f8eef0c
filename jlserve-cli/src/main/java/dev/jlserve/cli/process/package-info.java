/**
 * The app's process: starts {@code dev.jlserve.server.Main} with class path, options and
 * environment, and ends it when the command line ends.
 */
@NullMarked
package dev.jlserve.cli.process;

import org.jspecify.annotations.NullMarked;
