/**
 * What an app says it needs: requirements from the annotation and from {@code //DEPS} lines, read
 * without resolving or running anything, and the other lines that JBang knows.
 */
@NullMarked
package dev.jlserve.cli.requirement;

import org.jspecify.annotations.NullMarked;
