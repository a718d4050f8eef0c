/**
 * Writes the bootstrap of a checked app, one class per generated member. Generation cannot fail.
 */
@NullMarked
package dev.jlserve.processor.generate;

import org.jspecify.annotations.NullMarked;
