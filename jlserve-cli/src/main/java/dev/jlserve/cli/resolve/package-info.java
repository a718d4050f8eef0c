/**
 * Resolves requirements into the cache folder with Maven Resolver, from the repositories that the
 * user's Maven would ask, and verifies every file against the lock. Called by build; imports the
 * cache, lock and requirement packages.
 */
@NullMarked
package dev.jlserve.cli.resolve;

import org.jspecify.annotations.NullMarked;
