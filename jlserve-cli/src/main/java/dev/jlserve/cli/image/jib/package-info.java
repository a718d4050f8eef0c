/**
 * Writes images, and talks to registries, by Jib Core. Made by the class loader of {@code
 * dev.jlserve.cli.image}, which alone finds Jib; nothing else may name a class of this package.
 */
@NullMarked
package dev.jlserve.cli.image.jib;

import org.jspecify.annotations.NullMarked;
