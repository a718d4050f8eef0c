/** Responses: complete ones, and those to what an app throws. */
@NullMarked
package dev.jlserve.server.response;

import org.jspecify.annotations.NullMarked;
