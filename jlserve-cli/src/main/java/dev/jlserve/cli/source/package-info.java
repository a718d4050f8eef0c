/**
 * The app's sources: finds the app that the user named, the files that it consists of, and their
 * hash, with the poms and resources of the Maven project around it. Called by build and dev;
 * imports the error of the command line and the cache's hashes.
 */
@NullMarked
package dev.jlserve.cli.source;

import org.jspecify.annotations.NullMarked;
