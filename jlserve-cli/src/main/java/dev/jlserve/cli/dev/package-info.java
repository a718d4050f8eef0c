/**
 * Serves an app while it is written: watches its sources, and serves the new code after each save
 * that compiles.
 */
@NullMarked
package dev.jlserve.cli.dev;

import org.jspecify.annotations.NullMarked;
