/**
 * Bodies of {@code multipart/form-data} (RFC 7578): the parts, in memory or, beyond a size, in one
 * temporary file. The server's {@code http} package reads them off a connection, its {@code json}
 * package makes input records of them. Imports the JDK only.
 */
@NullMarked
package dev.jlserve.server.form;

import org.jspecify.annotations.NullMarked;
