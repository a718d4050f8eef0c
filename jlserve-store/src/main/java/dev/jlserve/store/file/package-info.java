/** Files that are whole or absent, what killed processes leave of them, locks, hashes, walks. */
@NullMarked
package dev.jlserve.store.file;

import org.jspecify.annotations.NullMarked;
