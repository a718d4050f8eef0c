/**
 * Fills a cache folder with the weights of an app that was built elsewhere, from its build record:
 * no code of the app runs, and nothing is compiled. The command line calls it, and the image of an
 * app whose weights lie in a volume has it as a program of its own.
 */
@NullMarked
package dev.jlserve.store.fill;

import org.jspecify.annotations.NullMarked;
