/**
 * The lock file beside the source: which bytes every artifact had when the app was first built.
 * Called by build; imports the cache package only.
 */
@NullMarked
package dev.jlserve.cli.lock;

import org.jspecify.annotations.NullMarked;
