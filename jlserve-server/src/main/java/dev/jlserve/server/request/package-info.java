/**
 * What is known of a request before its body: its target, id and media type, and the syntax of its
 * fields.
 */
@NullMarked
package dev.jlserve.server.request;

import org.jspecify.annotations.NullMarked;
