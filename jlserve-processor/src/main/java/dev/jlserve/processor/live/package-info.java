/**
 * Validation while typing, in editors that run Eclipse's Java tools: VS Code, Neovim and Emacs
 * through jdt.ls, and Eclipse itself. These run an annotation processor of today on save only, but
 * a factory of Java 5's {@code com.sun.mirror} on every keystroke; the factory here hands the
 * unsaved text to javac and the real processor, and passes on what they say. Editors find it
 * through {@code META-INF/services}; every other compiler ignores it. Only the classes that {@link
 * EditorClassLoader} loads name Eclipse.
 */
@NullMarked
package dev.jlserve.processor.live;

import org.jspecify.annotations.NullMarked;
