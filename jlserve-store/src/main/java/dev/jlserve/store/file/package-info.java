/** Files that are whole or absent, what is left of them by killed processes, locks and hashes. */
@NullMarked
package dev.jlserve.store.file;

import org.jspecify.annotations.NullMarked;
