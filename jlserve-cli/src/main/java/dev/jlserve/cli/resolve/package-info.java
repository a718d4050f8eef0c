/**
 * Resolves requirements with Maven Resolver, from the repositories that the user's Maven would ask,
 * and verifies every file against the lock. Modules of the app's own Maven build come before
 * repositories.
 */
@NullMarked
package dev.jlserve.cli.resolve;

import org.jspecify.annotations.NullMarked;
