/** Reads the settings that an app's setup() takes from environment variables. */
@NullMarked
package dev.jlserve.server.configuration;

import org.jspecify.annotations.NullMarked;
