/**
 * {@code jlserve call}: the body of a request made of fields, the app's process for one call or a
 * server that runs, and where the response goes.
 */
@NullMarked
package dev.jlserve.cli.call;

import org.jspecify.annotations.NullMarked;
