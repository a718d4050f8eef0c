/**
 * What the OpenAPI document of an app says of its endpoints, for people who call them: their fields
 * with types and limits, and the text of a typed help.
 */
@NullMarked
package dev.jlserve.cli.endpoint;

import org.jspecify.annotations.NullMarked;
