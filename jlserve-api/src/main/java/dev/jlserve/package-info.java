/**
 * The public API: what an app's author writes. Annotations describe the app to the compiler, {@link
 * dev.jlserve.Weights} describes files that {@code jlserve build} fetches. Nothing here is read by
 * reflection at run time.
 */
@NullMarked
package dev.jlserve;

import org.jspecify.annotations.NullMarked;
