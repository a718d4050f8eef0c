/**
 * Takes the bodies of requests in, within the limits on their length and on the memory that all of
 * them share.
 */
@NullMarked
package dev.jlserve.server.body;

import org.jspecify.annotations.NullMarked;
