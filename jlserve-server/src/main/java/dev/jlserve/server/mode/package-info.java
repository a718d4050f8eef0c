/**
 * What the process was started for: to serve, to validate, to train a cache, or to download. Each
 * mode reads its options and the environment's settings. The pipe to the parent process, what that
 * is told, and what is printed at the start are here as well.
 */
@NullMarked
package dev.jlserve.server.mode;

import org.jspecify.annotations.NullMarked;
