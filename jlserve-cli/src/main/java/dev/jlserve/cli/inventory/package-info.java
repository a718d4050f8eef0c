/**
 * What lies in the cache folder, how large it is, who uses it, and whether it still is what was put
 * there. Called by the cache command; imports the cache and record packages and the console.
 */
@NullMarked
package dev.jlserve.cli.inventory;

import org.jspecify.annotations.NullMarked;
