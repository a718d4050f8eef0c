/**
 * The app's process: starts {@code dev.jlserve.server.Main} with class path, options and
 * environment from one place, and ends it when the command line ends. Called by build, dev and
 * serve; imports nothing of jlserve but the exit codes and the console.
 */
@NullMarked
package dev.jlserve.cli.process;

import org.jspecify.annotations.NullMarked;
