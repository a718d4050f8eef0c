/**
 * Serves an app while it is written: watches its sources, and starts it anew when they compile to
 * something else. Called by the command; imports serve for its refusals.
 */
@NullMarked
package dev.jlserve.cli.dev;

import org.jspecify.annotations.NullMarked;
