/**
 * What an app says it needs: its requirements, read from the annotation and from {@code //DEPS}
 * lines without resolving or running anything, and the other lines that JBang knows. Called by
 * build and dev; imports the source package, and the processor for the words of its diagnostics.
 */
@NullMarked
package dev.jlserve.cli.requirement;

import org.jspecify.annotations.NullMarked;
