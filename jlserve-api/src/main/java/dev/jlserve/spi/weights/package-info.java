/** Where weights come from, and the store of the process that fetches and finds them. */
@NullMarked
package dev.jlserve.spi.weights;

import org.jspecify.annotations.NullMarked;
