/** The files of the user's that a command writes: outside of the cache folder. */
@NullMarked
package dev.jlserve.cli.output;

import org.jspecify.annotations.NullMarked;
