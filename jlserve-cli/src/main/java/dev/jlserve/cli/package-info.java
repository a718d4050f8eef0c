/**
 * The command line: a command parses its options and makes one call. User code never runs in its
 * JVM.
 */
@NullMarked
package dev.jlserve.cli;

import org.jspecify.annotations.NullMarked;
