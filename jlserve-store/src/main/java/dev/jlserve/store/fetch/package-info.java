/**
 * Fetching weights into the cache folder: from an address, a Maven jar, or the Hugging Face hub.
 */
@NullMarked
package dev.jlserve.store.fetch;

import org.jspecify.annotations.NullMarked;
