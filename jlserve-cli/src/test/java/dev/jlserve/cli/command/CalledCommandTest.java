package dev.jlserve.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.console.RecordedConsole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CalledCommandTest {

  @ParameterizedTest
  @CsvSource({
    "check --strict apps, check apps/A.java --strict",
    "check apps/, check apps/A.java",
    "api accept apps --json, api accept apps/A.java",
    "client --java apps apps, client apps/A.java --java apps",
    "dev --debug apps, dev apps/A.java --debug",
    "call apps /greet -F n=2, call apps/A.java /greet -F n=2",
    "build -- apps, build apps/A.java",
  })
  void theAppIsAnotherOne(String typed, String proposed) {
    assertThat(called(typed).about(Path.of("apps"), "apps/A.java"))
        .isEqualTo("jlserve " + proposed);
  }

  @ParameterizedTest
  @CsvSource({
    "check, check ./-A.java",
    "image . -o ., image ./-A.java -o .",
    "call /greet -F n=2, call ./-A.java /greet -F n=2",
  })
  void theAppOfTheCurrentFolderIsNamed(String typed, String proposed) {
    assertThat(called(typed).about(Path.of("."), "-A.java")).isEqualTo("jlserve " + proposed);
  }

  private static CalledCommand called(String typed) {
    List<String> args = List.of(typed.split(" "));
    CommandLine line = JlserveCommand.commandLine(new RecordedConsole(), Map.of(), args);
    CommandLine named = line.getSubcommands().get(args.get(0));
    CommandLine inner = args.size() > 1 ? named.getSubcommands().get(args.get(1)) : null;
    return new CalledCommand((inner == null ? named : inner).getCommandSpec(), args);
  }
}
