/**
 * Reads what the bodies of an app's methods do, which elements do not tell. The one package that
 * names javac's trees ({@code com.sun.source}); it is asked only where they can be loaded, and
 * hands on records that are free of them.
 */
@NullMarked
package dev.jlserve.processor.body;

import org.jspecify.annotations.NullMarked;
