/** Starts the command line. User code never runs in its JVM: apps run in processes of their own. */
@NullMarked
package dev.jlserve.cli;

import org.jspecify.annotations.NullMarked;
