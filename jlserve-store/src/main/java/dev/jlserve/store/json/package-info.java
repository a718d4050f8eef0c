/** JSON as both processes read and write it: small files and messages, whole in memory. */
@NullMarked
package dev.jlserve.store.json;

import org.jspecify.annotations.NullMarked;
