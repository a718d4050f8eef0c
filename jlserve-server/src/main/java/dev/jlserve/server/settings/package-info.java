/** The settings and limits of a server, with their defaults. */
@NullMarked
package dev.jlserve.server.settings;

import org.jspecify.annotations.NullMarked;
