/**
 * The API that an app promises its clients: writes the accepted document beside the source, and
 * lists what has changed since. Called by the commands; imports assemble for the compilation, and
 * the processor's comparison.
 */
@NullMarked
package dev.jlserve.cli.api;

import org.jspecify.annotations.NullMarked;
