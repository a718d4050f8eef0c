package dev.jlserve.cli.readiness;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.process.JvmTrial;
import dev.jlserve.cli.requirement.Directives;
import dev.jlserve.cli.source.Diagnosis;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.cli.source.WrittenText;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds options of an app's JVM with which this Java does not start. */
public final class RefusedOptions {

  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  /** The options that this Java took last: a save under {@code dev} rarely changes them. */
  private static volatile List<String> taken = List.of();

  private RefusedOptions() {}

  /**
   * Tries the options that an app's file names.
   *
   * @throws CliException with the diagnostic, if there is a reason not to start
   */
  public static void refuse(Sources sources) {
    List<WrittenText> written = Directives.runtimeOptions(sources.text());
    List<String> options = written.stream().map(WrittenText::text).toList();
    if (options.isEmpty() || options.equals(taken)) {
      return;
    }
    Optional<String> reason = reason(options);
    if (reason.isPresent()) {
      throw refused(sources, written, reason.get());
    }
    taken = options;
  }

  private static Optional<String> reason(List<String> options) {
    try {
      return JvmTrial.refusal(JAVA, options);
    } catch (IOException e) {
      throw new CliException("Java cannot be started: " + e.getMessage(), ExitCode.FAULT);
    }
  }

  private static CliException refused(Sources sources, List<WrittenText> written, String reason) {
    WrittenText word =
        written.stream().max(Comparator.comparingInt(each -> named(each, reason))).orElseThrow();
    return new CliException(
        sources.file() + " has options with which its JVM does not start",
        ExitCode.FAULT,
        List.of(
            Diagnosis.error(
                sources.file(),
                sources.text(),
                word.position(),
                "The app's JVM does not start with its options: " + reason + ".",
                "Correct this line.")),
        List.of());
  }

  /** How many letters of an option a JVM's reason repeats at once. */
  private static int named(WrittenText option, String reason) {
    String plain = option.text().replaceFirst("^-XX:[+-]?", "");
    return Stream.concat(Stream.of(plain), Stream.of(plain.split("=", 2)))
        .filter(reason::contains)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
