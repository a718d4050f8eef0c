/**
 * Starts an app: a folder with an app, its build and what Maven and editors need, made from the
 * templates beside these classes. Called by the command; imports cache for nested files and resolve
 * for the user's Maven settings.
 */
@NullMarked
package dev.jlserve.cli.init;

import org.jspecify.annotations.NullMarked;
