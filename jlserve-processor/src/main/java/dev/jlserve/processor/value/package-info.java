/**
 * Values that are known while compiling: JSON, defaults, and sample bodies. Called by validation,
 * generation and the OpenAPI document. Imports {@code model}.
 */
@NullMarked
package dev.jlserve.processor.value;

import org.jspecify.annotations.NullMarked;
