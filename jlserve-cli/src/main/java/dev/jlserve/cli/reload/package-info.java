/**
 * Judges by the sources of an app whether its loaded model can be kept when its code is replaced.
 * {@code docs/reload.md} has the rules; the app's process adds what only it can see.
 */
@NullMarked
package dev.jlserve.cli.reload;

import org.jspecify.annotations.NullMarked;
