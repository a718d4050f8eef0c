package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of places in {@code docs/editors.md} is true of both compilers. */
class EditorsPageTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| [^|]+ \\| `([^|]+)` \\| `([^|]+)` \\| `([^|]+)` \\|$");

  @TempDir Path folder;

  static Stream<Arguments> rows() throws IOException {
    Matcher rows = ROW.matcher(Files.readString(Path.of("../docs/editors.md")));
    return rows.results().map(row -> Arguments.of(row.group(1), row.group(2), row.group(3)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theExampleIsUnderlinedThere(String example, String inJavac, String inEcj)
      throws IOException {
    Fixture fixture = new Fixture("App.java", DocumentedExample.of(example));

    assertStandsAt(inJavac, Javac.printed(Javac.compile(fixture)), fixture);
    assertStandsAt(inEcj, Ecj.printed(fixture, folder), fixture);
  }

  private static void assertStandsAt(String token, List<Printed> printed, Fixture fixture) {
    Printed first =
        printed.stream()
            .filter(each -> each.text().startsWith("[jlserve/"))
            .findFirst()
            .orElseThrow();
    List<String> lines = fixture.text().lines().toList();
    assertThat(lines.get((int) first.line() - 1).substring((int) first.column() - 1))
        .as(first.text())
        .startsWith(token);
  }
}
