/**
 * Reads request bodies and writes responses for generated code, over Jackson's streaming parser.
 * What is wrong with a body is recorded, and becomes the body of the 422 response.
 */
@NullMarked
package dev.jlserve.server.json;

import org.jspecify.annotations.NullMarked;
