/**
 * What a build leaves behind: the record, how it is found for a source, and whether the weights
 * that it lists are there. Called by build, dev and serve; imports the cache, fingerprint and lock
 * packages.
 */
@NullMarked
package dev.jlserve.cli.record;

import org.jspecify.annotations.NullMarked;
