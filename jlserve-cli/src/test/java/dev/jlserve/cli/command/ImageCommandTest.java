package dev.jlserve.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.console.RecordedConsole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code image} says before it looks at the app. */
class ImageCommandTest {

  private final RecordedConsole console = new RecordedConsole();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--push | --push needs --name REF, which begins with the registry, such as"
            + " registry.example.com/team/app:1",
        "--java base | --java base takes the Java of the base image, and the default one has none;"
            + " name one with --base",
        "--name a.test/b@sha256:0 --push | --name a.test/b@sha256:0 has a digest, and only the"
            + " finished image says its own; leave out what begins with @",
        "--json -o - | --json prints events to stdout, and -o the archive; name a file with -o",
        "--json -o /dev/stdout | --json prints events to stdout, and -o the archive; name a file"
            + " with -o"
      })
  void optionsThatCannotBeAreUsage(String options, String message) {
    List<String> words = new ArrayList<>(List.of("image", "None.java"));
    words.addAll(List.of(options.split(" ")));

    int code =
        JlserveCommand.commandLine(console, Map.of(), words).execute(words.toArray(String[]::new));

    assertThat(code).isEqualTo(2);
    assertThat(console.err()).containsExactly("Error: " + message);
  }
}
