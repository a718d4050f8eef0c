/**
 * The steps of {@code build} and {@code check}, in their order, and the conversation with the
 * process that downloads or validates.
 */
@NullMarked
package dev.jlserve.cli.assemble;

import org.jspecify.annotations.NullMarked;
