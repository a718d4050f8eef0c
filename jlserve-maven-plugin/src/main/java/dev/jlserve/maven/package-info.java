/**
 * The goals of {@code mvn jlserve:...}: they find the app that Maven compiled, write down its
 * classes and class path, and run the command line on that as a process of its own. Imports Maven's
 * API alone.
 */
@NullMarked
package dev.jlserve.maven;

import org.jspecify.annotations.NullMarked;
