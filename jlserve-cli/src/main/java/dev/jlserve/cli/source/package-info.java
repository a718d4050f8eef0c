/**
 * The app's sources: finds the app that the user named, the files that it consists of, and their
 * hash. Called by build and dev; imports the error of the command line only.
 */
@NullMarked
package dev.jlserve.cli.source;

import org.jspecify.annotations.NullMarked;
