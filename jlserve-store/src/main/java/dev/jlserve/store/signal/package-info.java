/** The end of a JVM and the signals that ask for it, for the command line and for apps. */
@NullMarked
package dev.jlserve.store.signal;

import org.jspecify.annotations.NullMarked;
