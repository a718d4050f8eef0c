/**
 * What is done before anybody calls. Endpoints are called with their examples to validate an app,
 * to warm it up, and to train the JVM's cache. Classes are initialised that no call may be the
 * first to need.
 */
@NullMarked
package dev.jlserve.server.trial;

import org.jspecify.annotations.NullMarked;
