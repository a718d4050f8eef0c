/**
 * What lies in the cache folder: sizes, users, and whether files still have the bytes that were
 * downloaded.
 */
@NullMarked
package dev.jlserve.cli.inventory;

import org.jspecify.annotations.NullMarked;
