/**
 * Bodies of {@code multipart/form-data} (RFC 7578): the parts, in memory or, beyond a size, in one
 * temporary file. Generated code reads them as it reads JSON.
 */
@NullMarked
package dev.jlserve.server.form;

import org.jspecify.annotations.NullMarked;
