/** The lock file beside the source: the SHA-256 of every library and weight. */
@NullMarked
package dev.jlserve.cli.lock;

import org.jspecify.annotations.NullMarked;
