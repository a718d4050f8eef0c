/**
 * Resolves requirements into the cache folder with Maven Resolver, from the repositories that the
 * user's Maven would ask, and verifies every file against the lock; modules of the app's own Maven
 * build come before these. Called by build; imports the cache, compile, lock, requirement and
 * source packages.
 */
@NullMarked
package dev.jlserve.cli.resolve;

import org.jspecify.annotations.NullMarked;
