/**
 * Writes the Java client of an app: a class for the app, a file for each type, and what all clients
 * share. Called by the processor's entry; imports client, model and value.
 */
@NullMarked
package dev.jlserve.processor.client.jdk;

import org.jspecify.annotations.NullMarked;
