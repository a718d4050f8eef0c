/** The stores behind {@link dev.jlserve.Weights} in an app's process. */
@NullMarked
package dev.jlserve.server.weights;

import org.jspecify.annotations.NullMarked;
