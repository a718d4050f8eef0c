/**
 * The annotation processor: lists its steps and hands each one's records to the next. Packages are
 * the steps, in the order in which data flows: {@code read}, {@code validate}, {@code generate} and
 * {@code openapi}; {@code model} is what crosses over, {@code diagnostic} what is said to the user.
 * Portable between javac and ecj, and free of the api's classes at run time: it names them.
 */
@NullMarked
package dev.jlserve.processor;

import org.jspecify.annotations.NullMarked;
