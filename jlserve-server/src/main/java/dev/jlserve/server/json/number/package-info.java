/** Numbers to and from their digits, faster than the JDK does it and with the same results. */
@NullMarked
package dev.jlserve.server.json.number;

import org.jspecify.annotations.NullMarked;
