package dev.jlserve.cli.process;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where JavaCPP unpacks the native code of ND4J, Smile, OpenCV and others. It reads a system
 * property, and no environment variable.
 */
public final class JavaCppCache {

  private static final String OPTION = "-Dorg.bytedeco.javacpp.cachedir=";

  /** The beginning of the property's names, of which there are two. */
  private static final String SAID = "-Dorg.bytedeco.javacpp.cache";

  private JavaCppCache() {}

  /**
   * The option that says it, unless the user says another place.
   *
   * @param unpacked the folder in which libraries unpack into folders of their own
   * @param own the app's options
   * @param environment the user's environment variables
   */
  public static Optional<String> option(
      Path unpacked, Collection<String> own, Map<String, String> environment) {
    Stream<String> variables =
        JvmVariables.NAMES.stream().map(environment::get).filter(Objects::nonNull);
    return Stream.concat(own.stream(), variables).anyMatch(options -> options.contains(SAID))
        ? Optional.empty()
        : Optional.of(OPTION + unpacked.resolve("javacpp"));
  }
}
