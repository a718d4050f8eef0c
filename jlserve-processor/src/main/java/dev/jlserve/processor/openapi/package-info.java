/** Writes the OpenAPI document of a checked app. Writing cannot fail. */
@NullMarked
package dev.jlserve.processor.openapi;

import org.jspecify.annotations.NullMarked;
