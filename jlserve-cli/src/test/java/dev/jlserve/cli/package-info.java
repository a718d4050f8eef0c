/** Tests of the commands, and of the packaged jar as a process of its own. */
@NullMarked
package dev.jlserve.cli;

import org.jspecify.annotations.NullMarked;
