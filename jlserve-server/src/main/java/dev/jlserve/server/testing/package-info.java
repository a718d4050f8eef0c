/** What an app's own tests use: a started app and calls to it. */
@NullMarked
package dev.jlserve.server.testing;

import org.jspecify.annotations.NullMarked;
