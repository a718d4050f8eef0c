/**
 * Compiles an app: javac in this process with jlserve's processor, the class files and resources
 * kept in memory and packed as a jar that is the same for the same input. Called by build, dev and
 * resolve; imports the source package, and the processor.
 */
@NullMarked
package dev.jlserve.cli.compile;

import org.jspecify.annotations.NullMarked;
