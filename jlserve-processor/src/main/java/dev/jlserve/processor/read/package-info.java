/**
 * Reads elements and type mirrors into the records of {@code model}. Called by the processor, once
 * a compilation; never fails and judges nothing: what has no place on the wire becomes a case of
 * the model. Imports {@code model}, {@code javadoc}, and of {@code diagnostic} what finds sources.
 */
@NullMarked
package dev.jlserve.processor.read;

import org.jspecify.annotations.NullMarked;
