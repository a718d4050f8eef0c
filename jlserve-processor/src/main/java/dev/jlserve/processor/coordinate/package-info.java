/** Reads Maven coordinates, and says what is wrong with a text that is none. */
@NullMarked
package dev.jlserve.processor.coordinate;

import org.jspecify.annotations.NullMarked;
