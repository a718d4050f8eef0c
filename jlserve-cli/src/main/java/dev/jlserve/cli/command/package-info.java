/**
 * The commands as users type them. Each parses its options and makes one call. Options that several
 * commands share are mixins.
 */
@NullMarked
package dev.jlserve.cli.command;

import org.jspecify.annotations.NullMarked;
