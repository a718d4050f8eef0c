/**
 * What clients of an app are generated from, in any language: names, and which types requests
 * reach. Called by the processor's entry and by the generators of the languages; imports model and
 * value.
 */
@NullMarked
package dev.jlserve.processor.client;

import org.jspecify.annotations.NullMarked;
