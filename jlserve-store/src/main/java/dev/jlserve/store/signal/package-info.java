/** The signals that ask a JVM to end; for the command line and the app's process alike. */
@NullMarked
package dev.jlserve.store.signal;

import org.jspecify.annotations.NullMarked;
