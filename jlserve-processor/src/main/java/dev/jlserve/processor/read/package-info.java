/**
 * Reads elements and type mirrors into the records of {@code model}. Reading never fails and judges
 * nothing: what has no place on the wire becomes a case of the model.
 */
@NullMarked
package dev.jlserve.processor.read;

import org.jspecify.annotations.NullMarked;
