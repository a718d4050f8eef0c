/**
 * Writes clients of an app. Called by the command; imports assemble for the compilation, in which
 * the processor generates a client's sources.
 */
@NullMarked
package dev.jlserve.cli.client;

import org.jspecify.annotations.NullMarked;
