/**
 * Writes the manifests that a cluster runs an app by, for Kubernetes, KServe and Knative, from what
 * the build knows: how many requests the app works on at once, its memory and its weights. One
 * class writes each kind of object. Called by the commands; imports those of build, image and
 * serve.
 */
@NullMarked
package dev.jlserve.cli.manifest;

import org.jspecify.annotations.NullMarked;
