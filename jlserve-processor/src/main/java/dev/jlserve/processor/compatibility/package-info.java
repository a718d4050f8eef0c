/**
 * What a change of an app means to the clients of its accepted API: a small model of an OpenAPI
 * document, the pure comparison of two of them as a list of changes, a verdict and a sentence for
 * each change, and the place of the element that has to change. Called by the processor after
 * validation, and by the command line. Imports {@code model}, {@code diagnostic}, {@code openapi}
 * and {@code value}.
 */
@NullMarked
package dev.jlserve.processor.compatibility;

import org.jspecify.annotations.NullMarked;
