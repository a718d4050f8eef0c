/**
 * Replaces the code of an app while its process and its loaded model stay, for {@code dev} alone.
 * The app's classes have a class loader of their own over that of the requirements. A save brings a
 * new loader and a new instance, which takes over the fields of the old one. {@code docs/reload.md}
 * has the rules. The command line judges the sources before it asks; here the loaded classes and
 * the values are judged.
 */
@NullMarked
package dev.jlserve.server.reload;

import org.jspecify.annotations.NullMarked;
