/**
 * The app's sources: finds the app that the user named, the files that belong to it, their hash,
 * and the Maven project around it.
 */
@NullMarked
package dev.jlserve.cli.source;

import org.jspecify.annotations.NullMarked;
