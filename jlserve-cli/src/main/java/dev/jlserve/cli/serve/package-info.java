/**
 * Serves an app that is built: asks whether it is, refuses with the commands that help, starts the
 * app's process and tells how it ended. Called by the command and, for the refusals, by dev.
 */
@NullMarked
package dev.jlserve.cli.serve;

import org.jspecify.annotations.NullMarked;
