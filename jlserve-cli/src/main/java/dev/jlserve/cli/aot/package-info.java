/**
 * The AOT cache of an app's process (JEP 483, 514): trained once, keyed by the JDK, its options and
 * every jar, and used on an exact match only. Called by build, dev and serve; imports the app's
 * process and the cache folder's files.
 */
@NullMarked
package dev.jlserve.cli.aot;

import org.jspecify.annotations.NullMarked;
