/**
 * Judges what was read: one class per rule, one list of rules. A rule takes the model and adds to
 * the report. What passes cannot fail in generation.
 */
@NullMarked
package dev.jlserve.processor.validate;

import org.jspecify.annotations.NullMarked;
