/**
 * Writes the TypeScript client of an app: one file with the app's types, a class for the app, and
 * what all clients share. Called by the processor's entry; imports client, model and value.
 */
@NullMarked
package dev.jlserve.processor.client.typescript;

import org.jspecify.annotations.NullMarked;
