package dev.jlserve.cli.image;

import dev.jlserve.cli.output.OutputFile;
import dev.jlserve.cli.serve.Invocation;
import java.util.Optional;

/**
 * What the user asked {@code image} for.
 *
 * @param invocation the command as it was given
 * @param output the archive to write; by default one named after the app, unless the image is
 *     pushed
 * @param name the image's name; by default the app's
 * @param push whether to send it to the registry that the name begins with
 * @param base a docker-archive or an image's name
 * @param weights where a container finds the weights
 * @param java which Java runs the app
 */
public record ImageRequest(
    Invocation invocation,
    Optional<String> output,
    Optional<String> name,
    boolean push,
    Optional<String> base,
    WeightsPlace weights,
    JavaOrigin java) {

  /** Whether the archive goes to stdout, which then has nothing else. */
  public boolean isPrinted() {
    return output.filter(OutputFile::isStdout).isPresent();
  }
}
