/**
 * The Open Inference Protocol, version 2, over REST: a codec whose requests and responses are
 * tensors, for the calls of the endpoints' own routes. The server loads nothing of it unless {@code
 * JLSERVE_OPEN_INFERENCE} is set.
 */
@NullMarked
package dev.jlserve.server.inference;

import org.jspecify.annotations.NullMarked;
