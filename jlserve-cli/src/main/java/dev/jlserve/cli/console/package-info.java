/**
 * What the user sees: events, their text and their JSON, progress, colours, names that were nearly
 * typed, and the error that ends a command with its exit code.
 */
@NullMarked
package dev.jlserve.cli.console;

import org.jspecify.annotations.NullMarked;
