/**
 * The cache folder: where it is, what lies where in it, how files get their final names, and the
 * run-time jars that the command line brings along. Called by everything that reads or writes the
 * folder; imports nothing of jlserve but the error of the command line.
 */
@NullMarked
package dev.jlserve.cli.cache;

import org.jspecify.annotations.NullMarked;
