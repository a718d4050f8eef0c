/**
 * The AOT cache of an app's process (JEP 483, JEP 514): trained once, keyed by the JDK, its options
 * and every jar, and used on an exact match only.
 */
@NullMarked
package dev.jlserve.cli.aot;

import org.jspecify.annotations.NullMarked;
