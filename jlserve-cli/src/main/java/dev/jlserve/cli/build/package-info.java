/**
 * The steps of a build, in order, and what dev and serve ask before they start an app. Called by
 * the commands; imports every package that holds a step.
 */
@NullMarked
package dev.jlserve.cli.build;

import org.jspecify.annotations.NullMarked;
