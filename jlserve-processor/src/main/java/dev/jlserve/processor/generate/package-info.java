/**
 * Writes the bootstrap of a checked app, one class per generated member. Called by the processor
 * when validation found nothing; cannot fail. Imports {@code model} and {@code json}.
 */
@NullMarked
package dev.jlserve.processor.generate;

import org.jspecify.annotations.NullMarked;
