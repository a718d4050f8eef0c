package dev.jlserve.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.console.RecordedConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code docs/commands.md} has the commands and options that the command line takes. */
class OptionsPageTest {

  private static final Path COMMANDS = Path.of("src/main/java/dev/jlserve/cli/command");

  /** Every command has these, and they need no row. */
  private static final Set<String> OF_ALL = Set.of("-h", "--help", "-V", "--version");

  private static final Pattern OPTION_ROW =
      Pattern.compile("(?m)^\\| (`-[^|]*) \\| ([^|]*) \\|.*\\|$");
  private static final Pattern COMMAND_ROW =
      Pattern.compile("(?m)^\\| `([a-z][a-z ]*[a-z])[^`|]*` \\|[^|]*\\|$");
  private static final Pattern OPTION = Pattern.compile("--?[A-Za-z][a-z-]*");
  private static final Pattern COMMAND = Pattern.compile("\\b[a-z]+\\b");
  private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");

  private final CommandLine jlserve =
      JlserveCommand.commandLine(new RecordedConsole(), Map.of(), List.of());

  @Test
  void theTableOfOptionsIsTheCommandLines() throws IOException {
    Map<String, Set<String>> taken = new TreeMap<>();
    for (CommandLine command : commands(jlserve).toList()) {
      for (String option : command.getCommandSpec().optionsMap().keySet()) {
        if (!OF_ALL.contains(option)) {
          taken
              .computeIfAbsent(option, any -> new TreeSet<>())
              .add(command.getCommandSpec().qualifiedName());
        }
      }
    }

    assertThat(documentedOptions()).isEqualTo(taken);
  }

  @Test
  void theTableOfCommandsIsTheCommandLines() throws IOException {
    String table = section("| command |");

    assertThat(COMMAND_ROW.matcher(table).results().map(row -> "jlserve " + row.group(1)))
        .containsExactlyInAnyOrderElementsOf(names(jlserve));
  }

  @Test
  void theCommandLineHasEveryCommandClass() throws IOException {
    Set<String> classes = new TreeSet<>();
    try (Stream<Path> files = Files.list(COMMANDS)) {
      for (Path file : files.toList()) {
        if (Files.readString(file).contains("\n@Command(")) {
          classes.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }

    assertThat(tree(jlserve).map(line -> line.getCommand().getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(classes);
  }

  /** A command line and all below it. */
  private static Stream<CommandLine> tree(CommandLine line) {
    return Stream.concat(
        Stream.of(line), line.getSubcommands().values().stream().flatMap(OptionsPageTest::tree));
  }

  private Map<String, Set<String>> documentedOptions() throws IOException {
    Map<String, Set<String>> documented = new TreeMap<>();
    for (MatchResult row : OPTION_ROW.matcher(section("| flag |")).results().toList()) {
      Set<String> commands = commandsOf(row.group(2));
      OPTION
          .matcher(row.group(1))
          .results()
          .forEach(option -> documented.put(option.group(), commands));
    }
    return documented;
  }

  /** The commands of a cell such as {@code build, dev `--build`}. */
  private Set<String> commandsOf(String cell) {
    Set<String> commands = new TreeSet<>();
    for (MatchResult name :
        COMMAND.matcher(CODE_SPAN.matcher(cell).replaceAll("")).results().toList()) {
      CommandLine command = jlserve.getSubcommands().get(name.group());
      commands.addAll(names(command == null ? all(name.group()) : command));
    }
    return commands;
  }

  private CommandLine all(String name) {
    assertThat(name).isEqualTo("all");
    return jlserve;
  }

  private static List<String> names(CommandLine line) {
    return commands(line).map(command -> command.getCommandSpec().qualifiedName()).toList();
  }

  /** A command, or the commands below one that only holds others. */
  private static Stream<CommandLine> commands(CommandLine line) {
    return line.getSubcommands().isEmpty()
        ? Stream.of(line)
        : line.getSubcommands().values().stream().flatMap(OptionsPageTest::commands);
  }

  /** The table whose head begins so. */
  private static String section(String head) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("../docs/commands.md"))) {
      if (line.startsWith(head) || (!rows.isEmpty() && line.startsWith("|"))) {
        rows.add(line);
      } else if (!rows.isEmpty()) {
        break;
      }
    }
    assertThat(rows).as(head).isNotEmpty();
    return String.join("\n", rows);
  }
}
