/**
 * What a build does for an app, as a hash: the requirements, and the tokens of every member that
 * the download of weights depends on. Called by build and dev; imports the source and requirement
 * packages.
 */
@NullMarked
package dev.jlserve.cli.fingerprint;

import org.jspecify.annotations.NullMarked;
