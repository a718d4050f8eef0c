/**
 * The build record: how it is written, how it is found for a source, and whether the weights that
 * it lists are there.
 */
@NullMarked
package dev.jlserve.cli.record;

import org.jspecify.annotations.NullMarked;
