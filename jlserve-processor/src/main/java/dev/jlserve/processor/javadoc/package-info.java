/**
 * Reads documentation comments, HTML and Markdown ones, as the CommonMark that OpenAPI shows. Javac
 * has a parser of comments, other compilers have none.
 */
@NullMarked
package dev.jlserve.processor.javadoc;

import org.jspecify.annotations.NullMarked;
