/** Rules of setup(), downloadWeights() and close(). */
@NullMarked
package dev.jlserve.processor.validate.lifecycle;

import org.jspecify.annotations.NullMarked;
