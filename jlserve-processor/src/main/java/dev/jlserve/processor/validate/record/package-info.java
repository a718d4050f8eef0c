/** Rules of records and their components, enums and sealed interfaces. */
@NullMarked
package dev.jlserve.processor.validate.record;

import org.jspecify.annotations.NullMarked;
