/**
 * Writes the OpenAPI document of a checked app. Called by the processor when validation found
 * nothing; cannot fail. Imports {@code model} and {@code json}.
 */
@NullMarked
package dev.jlserve.processor.openapi;

import org.jspecify.annotations.NullMarked;
