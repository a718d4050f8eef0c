/**
 * What only generated code, the server and the command line use: the shape of a bootstrap, and the
 * reader and writer it calls. It changes with {@link dev.jlserve.spi.AppBootstrap#ABI}; apps do not
 * call it.
 */
@NullMarked
package dev.jlserve.spi;

import org.jspecify.annotations.NullMarked;
