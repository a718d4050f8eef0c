/**
 * The commands as users type them: each parses its options and makes one call. Options that several
 * share are mixins. Called by the main class only; names no class of the resolver or the compiler,
 * so that help is quick.
 */
@NullMarked
package dev.jlserve.cli.command;

import org.jspecify.annotations.NullMarked;
