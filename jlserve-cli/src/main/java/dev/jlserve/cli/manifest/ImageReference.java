package dev.jlserve.cli.manifest;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.util.regex.Pattern;

/** Names of images, as registries take them: {@code [REGISTRY/]NAME[:TAG][@DIGEST]}. */
final class ImageReference {

  private static final int LONGEST = 512;
  private static final String HOST =
      "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]{1,63}){0,20}"
          + "|\\[[0-9a-fA-F:]+])(?::[0-9]{1,5})?";
  private static final String PART = "[a-z0-9]++(?:(?:\\.|__?|-++)[a-z0-9]++)*+";
  private static final Pattern FORM =
      Pattern.compile(
          "(?:"
              + HOST
              + "/)?"
              + PART
              + "(?:/"
              + PART
              + ")*+(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?");

  private ImageReference() {}

  /**
   * A name that is one.
   *
   * @throws CliException of usage if it is none
   */
  static String checked(String name) {
    if (name.length() > LONGEST || !FORM.matcher(name).matches()) {
      throw new CliException(
          "'"
              + name
              + "' is no name of an image; --image takes the form [REGISTRY/]NAME[:TAG], in small"
              + " letters",
          ExitCode.USAGE);
    }
    return name;
  }
}
