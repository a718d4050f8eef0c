package dev.jlserve.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.console.RecordedConsole;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class CommandLineTest {

  private final RecordedConsole console = new RecordedConsole();
  private final StringWriter out = new StringWriter();

  private int run(String... args) {
    CommandLine line = JlserveCommand.commandLine(console, Map.of(), List.of(args));
    line.setOut(new PrintWriter(out, true));
    return line.execute(args);
  }

  @Test
  void noArgumentsShowTheHelp() {
    assertThat(run()).isZero();
    assertThat(out.toString())
        .startsWith("Usage: jlserve")
        .contains("build", "dev", "serve", "check");
    assertThat(console.err()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CommandName.class)
  void aCommandThatIsNamedIsTheOnlyOneThatIsRead(CommandName name) {
    String word = name.name().toLowerCase(Locale.ROOT);
    Set<String> all = names(List.of());
    assertThat(all).contains(word).hasSize(CommandName.values().length);
    assertThat(names(List.of(word, "--help")))
        .isEqualTo(name == CommandName.HELP ? all : Set.of(word));
  }

  private static Set<String> names(List<String> args) {
    return JlserveCommand.commandLine(new RecordedConsole(), Map.of(), args)
        .getSubcommands()
        .keySet();
  }

  @Test
  void theHelpOfACommandNamesItsOptions() {
    assertThat(run("dev", "--help")).isZero();
    assertThat(out.toString())
        .contains("-p, --port=PORT", "--host=HOST", "--build", "--allow-host=HOST", "--verify");
  }

  @Test
  void theVersionNamesTheJava() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString())
        .startsWith("jlserve ")
        .contains("Java " + System.getProperty("java.version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "99999999999", "http", "8 0"})
  void aPortOutsideItsRangeIsUsage(String port) {
    assertThat(run("dev", "Greeter.java", "--port=" + port)).isEqualTo(2);
    assertThat(console.err())
        .containsExactly("Error: --port takes a number from 0 to 65535; found '" + port + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "dev", "serve", "check", "api accept", "image", "call"})
  void anEmptyAppIsUsage(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add("");
    assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
    assertThat(console.err())
        .hasSize(2)
        .first()
        .asString()
        .matches("Error: An argument is empty; it is APP.*, or left out");
  }

  @ParameterizedTest
  @CsvSource({
    "serve --host, --host takes HOST",
    "dev --host, --host takes HOST",
    "dev --allow-host, --allow-host takes HOST",
    "serve -p, --port takes PORT",
    "call / -o, --output takes FILE",
    "image -o, --output takes FILE",
    "image --name, --name takes REF",
    "manifest --image, --image takes REF",
    "client --typescript, --typescript takes FILE",
    "client --java, --java takes DIR",
  })
  void anEmptyOptionIsUsage(String typed, String message) {
    List<String> words = new ArrayList<>(List.of(typed.split(" ")));
    words.add("");
    assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            "Error: " + message + "; found ''", "jlserve " + words.getFirst() + " --help");
  }

  @ParameterizedTest
  @CsvSource({
    "--debug None.java, 5005",
    "--debug 6006 None.java, 6006",
    "--debug=6006 None.java, 6006",
    "None.java --debug, 5005",
    "None.java --debug --quiet, 5005"
  })
  void theDebuggersPortIsTheNextWordIfThatIsANumber(String options, String port) {
    CommandLine line = JlserveCommand.commandLine(console, Map.of(), List.of("dev"));
    ParseResult dev = line.parseArgs(("dev " + options).split(" ")).subcommand();
    assertThat(dev.matchedOption("--debug").stringValues()).containsExactly(port);
    assertThat(dev.matchedPositional(0).stringValues()).containsExactly("None.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"65536", "http", "-1"})
  void aDebuggersPortOutsideItsRangeIsUsage(String port) {
    assertThat(run("dev", "Greeter.java", "--debug=" + port)).isEqualTo(2);
    assertThat(console.err())
        .containsExactly("Error: --debug takes a port from 0 to 65535; found '" + port + "'");
  }

  @Test
  void anUnknownCommandIsUsageAndGetsASuggestion() {
    assertThat(run("biuld", "Greeter.java")).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            "Error: 'biuld' is no command of jlserve; did you mean build?", "jlserve --help");
  }

  @ParameterizedTest
  @CsvSource({
    "dve, dev",
    "chekc, check",
    "sevre, serve",
    "Build, build",
    "hlep, help",
    "acll, call",
    "run,",
    "x,",
    "deployment,",
  })
  void onlyACommandThatWasNearlyTypedIsSuggested(String typed, String near) {
    assertThat(run(typed, "Greeter.java")).isEqualTo(2);
    assertThat(console.err().get(0))
        .isEqualTo("Error: '" + typed + "' is no command of jlserve" + question(near));
  }

  @ParameterizedTest
  @CsvSource({
    "--frce, --force",
    "--validtae, --validate",
    "-force, --force",
    "--ofline=true, --offline",
    "-x,",
    "-F,",
    "--very-long,",
  })
  void onlyAnOptionThatWasNearlyTypedIsSuggested(String typed, String near) {
    assertThat(run("build", typed, "Greeter.java")).isEqualTo(2);
    assertThat(console.err().get(0))
        .isEqualTo("Error: '" + typed + "' is no option of jlserve build" + question(near));
  }

  private static String question(String near) {
    return near == null ? "" : "; did you mean " + near + "?";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"build", "dev", "serve", "check", "image", "manifest", "api accept", "api diff"})
  void anAppThatIsNotNamedIsThatOfTheCurrentFolder(String command) {
    assertThat(run((command + " --help").split(" "))).isZero();
    assertThat(out.toString()).contains("[APP]", "Without it the current");
  }

  @Test
  void helpShowsWhatTheOptionDoes() {
    for (String command : List.of("", "dev", "call", "api", "api accept", "help")) {
      assertThat(help(("help " + command).strip())).isEqualTo(help((command + " --help").strip()));
    }
  }

  private String help(String typed) {
    out.getBuffer().setLength(0);
    assertThat(run(typed.split(" "))).isZero();
    assertThat(out.toString()).startsWith("Usage: jlserve");
    return out.toString();
  }

  @Test
  void theHelpOfAnUnknownCommandIsUsageAndGetsASuggestion() {
    assertThat(run("help", "biuld")).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            "Error: 'biuld' is no command of jlserve; did you mean build?", "jlserve --help");
  }

  @Test
  void theHelpOfAnUnknownCommandBelowOneIsUsage() {
    assertThat(run("help", "api", "acept")).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            "Error: 'acept' is no command of jlserve api; did you mean accept?",
            "jlserve api --help");
  }

  @Test
  void aSecondAppIsUsage() {
    assertThat(run("serve", "A.java", "B.java")).isEqualTo(2);
    assertThat(console.err().get(0)).isEqualTo("Error: 'B.java' is no argument of jlserve serve");
  }

  @Test
  void eachOfSeveralAppsIsProposedToTheCommandThatWasCalled(@TempDir Path folder)
      throws IOException {
    for (String name : List.of("A", "B")) {
      Files.writeString(
          folder.resolve(name + ".java"),
          "import dev.jlserve.*; @JLServeApp public class " + name + " {}");
    }
    assertThat(run("serve", "-p", "9", folder.toString())).isEqualTo(1);
    assertThat(console.err())
        .hasSize(3)
        .endsWith(
            "jlserve serve " + folder.resolve("A.java") + " -p 9",
            "jlserve serve " + folder.resolve("B.java") + " -p 9");
  }
}
