package dev.jlserve.cli.command;

import java.util.List;
import picocli.CommandLine.Option;

/** Options for the JVM of the app, and not for the command line's own. */
final class AddedJvmOptions {

  private static final String NAME = "--jvm-option";

  @Option(
      names = NAME,
      paramLabel = "OPTION",
      description =
          "An option of the app's JVM, such as -Xmx2g; repeatable. It comes after //RUNTIME_OPTIONS.")
  private List<String> options = List.of();

  /** The options, in order. */
  List<String> get() {
    return options;
  }

  /** As they are typed. */
  List<String> words() {
    return options.stream().map(option -> NAME + "=" + option).toList();
  }
}
