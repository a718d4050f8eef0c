package dev.jlserve.cli.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.console.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All times of a server, as its documentation lists them. */
class ServeTimesTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(JLSERVE_(?:DEADLINE|\\w+_TIMEOUT|\\w+_DELAY))` \\|");

  private static List<String> documented() throws IOException {
    String settings = Files.readString(Path.of("..", "docs", "serving.md"));
    return ROW.matcher(settings).results().map(row -> row.group(1)).toList();
  }

  @Test
  void eachTimeThatIsSetIsPassedOn() throws IOException {
    assertThat(documented()).hasSizeGreaterThanOrEqualTo(7);
    for (String name : documented()) {
      assertThat(ServeTimes.of(Map.of(name, " 77 ")).variables()).containsEntry(name, "77");
    }
  }

  @Test
  void eachTimeIsHeldAgainstTheServersBounds() throws IOException {
    for (String name : documented()) {
      String least = name.endsWith("_DELAY") ? "0" : "1";
      for (String wrong : List.of("x", "-1", "1.5", "86401")) {
        assertThatThrownBy(() -> ServeTimes.of(Map.of(name, wrong)))
            .isInstanceOf(CliException.class)
            .hasMessage(
                name + " is '" + wrong + "'; it is a whole number from " + least + " to 86400");
      }
    }
  }

  @Test
  void othersAreLeftToTheServer() {
    assertThat(ServeTimes.of(Map.of()).variables())
        .containsOnlyKeys("JLSERVE_DRAIN_TIMEOUT", "JLSERVE_SHUTDOWN_DELAY");
  }
}
