/** Serves an app that is built. An app that is not ready is refused with the commands that help. */
@NullMarked
package dev.jlserve.cli.serve;

import org.jspecify.annotations.NullMarked;
