/**
 * Compiles an app with javac in this process and jlserve's processor. Class files and resources
 * stay in memory until they are packed as a jar. The same input gives the same jar.
 */
@NullMarked
package dev.jlserve.cli.compile;

import org.jspecify.annotations.NullMarked;
