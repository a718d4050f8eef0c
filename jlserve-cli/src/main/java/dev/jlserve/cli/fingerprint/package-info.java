/**
 * A hash of what a build does for an app: the requirements, and the tokens of every member that the
 * download of weights depends on.
 */
@NullMarked
package dev.jlserve.cli.fingerprint;

import org.jspecify.annotations.NullMarked;
