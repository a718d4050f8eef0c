/** Where things lie in the cache folder, and the manifest of weights. */
@NullMarked
package dev.jlserve.store.layout;

import org.jspecify.annotations.NullMarked;
