/** What the process logs, as JSON or for people, and for which request. */
@NullMarked
package dev.jlserve.server.log;

import org.jspecify.annotations.NullMarked;
