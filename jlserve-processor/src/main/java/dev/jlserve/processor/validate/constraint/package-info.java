/** Rules of constraints. */
@NullMarked
package dev.jlserve.processor.validate.constraint;

import org.jspecify.annotations.NullMarked;
