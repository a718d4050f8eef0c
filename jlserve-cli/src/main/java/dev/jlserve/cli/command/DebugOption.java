package dev.jlserve.cli.command;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.StartProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Lets a debugger attach to the app's JVM. */
final class DebugOption {

  private static final String NAME = "--debug";
  private static final String USUAL = "5005";
  private static final int HIGHEST = 65_535;

  @Option(
      names = NAME,
      arity = "0..1",
      paramLabel = "PORT",
      preprocessor = NextNumber.class,
      description =
          "Let a debugger attach at 127.0.0.1:PORT, 5005 unless another is given. Deadlines pause.")
  private Optional<String> port = Optional.empty();

  /**
   * The options of the app's JVM; none without a debugger.
   *
   * @throws CliException of usage if the port is none
   */
  List<String> get() {
    return port.map(DebugOption::options).orElse(List.of());
  }

  private static List<String> options(String port) {
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST) {
      throw new CliException(
          NAME + " takes a port from 0 to " + HIGHEST + "; found '" + port + "'", ExitCode.USAGE);
    }
    return List.of(
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port,
        StartProperty.DEBUG.option("true"));
  }

  /** As it is typed. */
  List<String> words() {
    return port.map(number -> List.of(NAME + "=" + number)).orElse(List.of());
  }

  /** Takes the next word for the port only if it is a number: otherwise it is the app. */
  static final class NextNumber implements IParameterPreprocessor {

    @Override
    @SuppressWarnings("JdkObsolete") // picocli hands over a Stack.
    public boolean preprocess(
        Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      boolean attached = "=".equals(info.get("separator"));
      if (!attached && (words.isEmpty() || !words.peek().matches("\\d+"))) {
        words.push(USUAL);
      }
      return false;
    }
  }
}
