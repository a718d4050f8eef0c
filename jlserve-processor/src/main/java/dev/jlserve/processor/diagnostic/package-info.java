/**
 * What is said to the user: the catalogue of diagnostics, a diagnostic as a value, and the one
 * class that talks to the compiler's messager, which knows where javac and ecj can show a caret.
 */
@NullMarked
package dev.jlserve.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
