/** Kinds of rules, and what several rules need: uses of records, names in messages, suppression. */
@NullMarked
package dev.jlserve.processor.rule;

import org.jspecify.annotations.NullMarked;
