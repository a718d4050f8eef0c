/**
 * What reading found, as records: immutable, complete, and with its origin in the source, so that
 * every later step can point at the token that has to change.
 */
@NullMarked
package dev.jlserve.processor.model;

import org.jspecify.annotations.NullMarked;
