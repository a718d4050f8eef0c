/** Responses of server-sent events. */
@NullMarked
package dev.jlserve.server.stream;

import org.jspecify.annotations.NullMarked;
