/**
 * Judges what was read by a list of all rules, one class each. A rule takes the model and adds to
 * the report. What passes cannot fail in generation.
 */
@NullMarked
package dev.jlserve.processor.validate;

import org.jspecify.annotations.NullMarked;
