/**
 * Judges what was read: one class per rule, one list of rules. The processor calls {@link
 * dev.jlserve.processor.validate.Validation}; what passes cannot fail in generation. A rule takes
 * the model and adds to the report. Imports {@code model}, {@code read} and {@code diagnostic}.
 */
@NullMarked
package dev.jlserve.processor.validate;

import org.jspecify.annotations.NullMarked;
