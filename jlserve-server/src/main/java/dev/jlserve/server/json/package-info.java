/**
 * Reads request bodies and writes answers for generated code, over Jackson's streaming parser. The
 * {@code http} package opens a reader or writer per request and turns recorded violations into the
 * 422 answer. Imports {@code dev.jlserve.spi} and jackson-core, nothing else of the server.
 */
@NullMarked
package dev.jlserve.server.json;

import org.jspecify.annotations.NullMarked;
