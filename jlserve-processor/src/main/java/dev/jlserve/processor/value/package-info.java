/** Values that are known while compiling: JSON, defaults, and sample bodies. */
@NullMarked
package dev.jlserve.processor.value;

import org.jspecify.annotations.NullMarked;
