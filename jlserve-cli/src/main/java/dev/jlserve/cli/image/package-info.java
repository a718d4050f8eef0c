/**
 * Makes a container image of an app that is built: finds the base image, links the Java runtime,
 * trains the AOT cache on it, and says what lies in which layer. The image itself is written or
 * pushed by {@code dev.jlserve.cli.image.jib}, which alone knows Jib and is loaded with it. Called
 * by the commands; imports those of build and serve.
 */
@NullMarked
package dev.jlserve.cli.image;

import org.jspecify.annotations.NullMarked;
