/**
 * Calls of endpoints with their examples before anybody else calls: to validate an app, to warm it
 * up, and to train the JVM's cache.
 */
@NullMarked
package dev.jlserve.server.trial;

import org.jspecify.annotations.NullMarked;
