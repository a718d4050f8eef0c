/** How the command line starts an app's process, and the messages between the two. */
@NullMarked
package dev.jlserve.store.protocol;

import org.jspecify.annotations.NullMarked;
