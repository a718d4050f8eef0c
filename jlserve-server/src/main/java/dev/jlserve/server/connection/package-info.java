/**
 * The open port and its connections: what each is doing and until when it may, the bytes and the
 * framing of requests, and the one thread that cuts what takes too long.
 */
@NullMarked
package dev.jlserve.server.connection;

import org.jspecify.annotations.NullMarked;
