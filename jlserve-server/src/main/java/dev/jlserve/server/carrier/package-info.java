/**
 * The platform threads that virtual threads run on, and how many there are: more, where calls of
 * user code or a flood of requests leave none to others.
 */
@NullMarked
package dev.jlserve.server.carrier;

import org.jspecify.annotations.NullMarked;
