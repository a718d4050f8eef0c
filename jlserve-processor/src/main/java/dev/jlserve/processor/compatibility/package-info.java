/**
 * What a change of an app means to the clients of its accepted API: a model of an OpenAPI document,
 * the comparison of two documents as a list of changes, a verdict and a sentence for each change,
 * and the place of the element that has to change.
 */
@NullMarked
package dev.jlserve.processor.compatibility;

import org.jspecify.annotations.NullMarked;
