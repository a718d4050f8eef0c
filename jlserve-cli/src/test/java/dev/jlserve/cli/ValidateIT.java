package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code build --validate} from the packaged jar. */
class ValidateIT {

  private static final String ENDPOINT = "@Endpoint";
  private static final String EXAMPLES =
      """
      @dev.jlserve.Example("{\\"name\\": \\"Ada\\"}")
        @dev.jlserve.Example("{\\"name\\": \\"Bob\\"}")
        @Endpoint""";

  @TempDir private Path temporary;
  private GreeterApp greeter;

  @BeforeEach
  void write() throws Exception {
    greeter = GreeterApp.in(temporary);
  }

  private CliJar.Result build(String... options) throws Exception {
    return CliJar.run(
        greeter.jlserve(
            Stream.concat(Stream.of("build", "Greeter.java", "--validate"), Stream.of(options))
                .toArray(String[]::new)));
  }

  private void edit(String part, String replacement) throws Exception {
    Path source = greeter.folder().resolve("Greeter.java");
    String text = Files.readString(source);
    assertThat(text).contains(part);
    Files.writeString(source, text.replace(part, replacement));
  }

  @Test
  void setsUpAndSendsEveryExample() throws Exception {
    edit(ENDPOINT, EXAMPLES);
    edit("// setup", "System.out.println(\"set up\");");
    edit("return new", "System.out.println(\"for \" + person.name()); return new");

    CliJar.Result built = build();

    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.outLinesWithoutTimes())
        .containsSubsequence(
            "✓ Downloading weights...", "✓ Validated: setup() and 2 examples", "✓ Build complete!");
    assertThat(built.errLines()).containsExactly("set up", "for Ada", "for Bob");
    assertThat(greeter.cache().resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void anAppThatIsBuiltIsTriedAgain() throws Exception {
    assertThat(build().code()).isZero();

    CliJar.Result again = build();

    assertThat(again.code()).isZero();
    assertThat(again.outLinesWithoutTimes())
        .contains("✓ Nothing to do: Greeter is built and unchanged", "✓ Validated: setup()");
    assertThat(again.errLines())
        .containsExactly("Note: POST /greet has no @Example, so it was not called");
  }

  @Test
  void examplesThatFailAreShownWithTheirAnswers() throws Exception {
    edit(ENDPOINT, EXAMPLES);
    edit(
        "return new",
        "if (person.name().equals(\"Bob\")) { throw new IllegalStateException(\"no Bob\"); }"
            + " return new");

    CliJar.Result failed = build();

    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.errLines())
        .contains("Example 2 of POST /greet is answered 500: no Bob")
        .last()
        .isEqualTo("Error: Greeter is built, but 1 of 2 examples failed");
    assertThat(failed.out()).doesNotContain("Build complete");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "// setup | throw new IllegalStateException(\"no model\"); | 1 | setup() failed: no model",
        "// setup | System.exit(0); | 1 | setup() ended the process: exit 0",
        "// setup | Runtime.getRuntime().halt(5); | 1 | setup() ended the process: exit 5",
        "// setup | throw new OutOfMemoryError(); | 3 | setup() ran out of memory",
        "return new | if (true) System.exit(4); return new | 1"
            + " | example 1 of POST /greet ended the process: exit 4",
        "return new | if (true) throw new OutOfMemoryError(); return new | 3"
            + " | example 1 of POST /greet ran out of memory"
      })
  void whatUserCodeDoesIsToldAsWhatItIs(String part, String code, int exit, String message)
      throws Exception {
    edit(ENDPOINT, EXAMPLES);
    edit(part, code);

    CliJar.Result failed = build();

    assertThat(failed.code()).isEqualTo(exit);
    assertThat(failed.errLines())
        .filteredOn(line -> !line.startsWith("\tat "))
        .last()
        .isEqualTo("Error: " + message);
  }

  @Test
  void aSetupThatHangsEndsInTime() throws Exception {
    edit("// setup", "while (true) { java.util.concurrent.locks.LockSupport.park(); }");

    CliJar.Result failed = build("--setup-timeout", "1");

    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.errLines())
        .last()
        .asString()
        .startsWith("Error: setup() has not ended after 1 s; it is at ")
        .endsWith(". To wait longer, give --setup-timeout more seconds");
  }

  @Test
  void jsonHasAnEventForEachExample() throws Exception {
    edit(ENDPOINT, EXAMPLES);
    edit(
        "return new",
        "if (person.name().equals(\"Bob\")) { throw new dev.jlserve.HttpStatusException(404, \"no"
            + " Bob\"); } return new");

    CliJar.Result failed = build("--json");

    List<JsonObject> examples =
        failed
            .out()
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .filter(event -> event.get("event").getAsString().equals("example"))
            .toList();
    assertThat(examples)
        .extracting(JsonObject::toString)
        .containsExactly(
            "{\"event\":\"example\",\"endpoint\":\"/greet\",\"number\":1,\"status\":200,"
                + "\"detail\":null}",
            "{\"event\":\"example\",\"endpoint\":\"/greet\",\"number\":2,\"status\":404,"
                + "\"detail\":\"no Bob\"}");
    assertThat(failed.out()).endsWith("{\"event\":\"result\",\"exit\":1}\n");
  }

  @Test
  void aTimeThatLimitsNothingIsUsage() throws Exception {
    CliJar.Result alone =
        CliJar.run(greeter.jlserve("build", "Greeter.java", "--setup-timeout", "1"));
    CliJar.Result odd = build("--setup-timeout", "1m");

    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.errLines()).startsWith("Error: --setup-timeout goes with --validate; add it");
    assertThat(odd.code()).isEqualTo(2);
    assertThat(odd.errLines())
        .startsWith("Error: --setup-timeout takes whole seconds from 1 to 86400; found '1m'");
  }
}
