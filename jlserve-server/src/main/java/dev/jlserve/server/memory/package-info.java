/** What tells that a process has run out of memory or threads, and what still works then. */
@NullMarked
package dev.jlserve.server.memory;

import org.jspecify.annotations.NullMarked;
