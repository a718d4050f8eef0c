/** Who may ask: keys, hosts, and pages of other sites. */
@NullMarked
package dev.jlserve.server.access;

import org.jspecify.annotations.NullMarked;
