package dev.jlserve.cli.manifest;

import dev.jlserve.cli.image.WeightsPlace;
import dev.jlserve.cli.serve.Invocation;
import java.util.Optional;

/**
 * What the user asked {@code manifest} for. What is not given comes from the app and its build.
 *
 * @param invocation the command as it was given
 * @param image the image's name
 * @param target what runs it
 * @param weights where a container finds the weights
 * @param replicas how many there are always
 * @param maxReplicas how many there are under load
 * @param scaling what their number follows
 * @param memory how much each gets
 * @param output the file to write; by default it is printed
 */
public record ManifestRequest(
    Invocation invocation,
    String image,
    Target target,
    WeightsPlace weights,
    Optional<String> replicas,
    Optional<String> maxReplicas,
    Optional<String> scaling,
    Optional<String> memory,
    Optional<String> output) {}
