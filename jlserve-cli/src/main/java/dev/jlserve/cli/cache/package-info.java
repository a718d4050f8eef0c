/**
 * The cache folder: its layout, atomic files, locks, hashes, and the run-time jars that the command
 * line brings along.
 */
@NullMarked
package dev.jlserve.cli.cache;

import org.jspecify.annotations.NullMarked;
