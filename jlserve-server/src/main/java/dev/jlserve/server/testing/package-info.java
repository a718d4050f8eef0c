/**
 * What an app's own tests use: a started app and calls to it. Called by users' test code. Imports
 * {@code dev.jlserve.server.StartedApp}, the JDK's HTTP client and, where it is on the class path,
 * Jackson's databind.
 */
@NullMarked
package dev.jlserve.server.testing;

import org.jspecify.annotations.NullMarked;
