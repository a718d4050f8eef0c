package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accepted API of an app, from the packaged jar. */
class ApiIT {

  private static final String BREAK =
      "component 'age' of 'Person' is new and required; clients of the accepted API leave it out";

  @TempDir private Path temporary;
  private GreeterApp greeter;
  private Path accepted;

  @BeforeEach
  void write() throws Exception {
    greeter = GreeterApp.in(temporary);
    accepted = greeter.folder().resolve("Greeter.api.json");
  }

  private CliJar.Result run(String... args) throws Exception {
    return CliJar.run(greeter.jlserve(args));
  }

  @Test
  void acceptWritesTheSameBytesAgain() throws Exception {
    CliJar.Result first = run("api", "accept", "Greeter.java");
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).isEqualTo("✓ Greeter.api.json is written\n");
    String text = Files.readString(accepted);
    assertThat(JsonParser.parseString(text).getAsJsonObject().keySet()).contains("openapi");

    assertThat(run("api", "accept", ".").out()).endsWith("is as it was\n");
    assertThat(Files.readString(accepted)).isEqualTo(text);
    assertThat(run("check", "Greeter.java").code()).isZero();
  }

  @Test
  void aBreakIsAnErrorOfCheckAndBuildUntilItIsAccepted() throws Exception {
    assertThat(run("api", "accept", "Greeter.java").code()).isZero();
    greeter.save("record Person(", "record Person(int age, ");

    CliJar.Result check = run("check", "Greeter.java");
    CliJar.Result diff = run("api", "diff", "Greeter.java");

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.errLines().get(0))
        .isEqualTo(
            "Greeter.java:7: error: [jlserve/ApiBreak] "
                + BREAK
                + ". Give it a @DefaultValue, or accept the change with: jlserve api accept"
                + " Greeter.java");
    assertThat(run("build", "Greeter.java").err()).contains(check.errLines().get(0));
    assertThat(diff.code()).isEqualTo(1);
    assertThat(diff.out())
        .isEqualTo(
            "breaking: "
                + BREAK
                + ". Give it a @DefaultValue.\nGreeter.api.json: 1 breaking, 0 risky, 0 compatible\n");
    assertThat(diff.errLines().get(1)).isEqualTo("jlserve api accept Greeter.java");
    assertThat(run("api", "accept", "Greeter.java").code()).isZero();
    assertThat(run("api", "diff", "Greeter.java").code()).isZero();
    assertThat(run("check", "Greeter.java").code()).isZero();
  }

  @Test
  void aBuiltAppIsComparedAgainWhenOnlyTheFileHasChanged() throws Exception {
    greeter.save("record Person(", "record Person(int age, ");
    assertThat(run("build", "Greeter.java").code()).isZero();
    greeter.restore();
    assertThat(run("api", "accept", "Greeter.java").code()).isZero();
    greeter.save("record Person(", "record Person(int age, ");

    assertThat(run("build", "Greeter.java").err()).contains("[jlserve/ApiBreak] " + BREAK);
  }

  @Test
  void diffTellsEachChangeAsJson() throws Exception {
    assertThat(run("api", "accept", "Greeter.java").code()).isZero();
    greeter.save("@NotBlank String name", "String name");

    CliJar.Result diff = run("api", "diff", "--json", "Greeter.java");

    List<JsonObject> events =
        diff.out().lines().map(JsonParser::parseString).map(JsonElement::getAsJsonObject).toList();
    assertThat(diff.code()).isZero();
    JsonObject change = events.get(0);
    assertThat(change.get("event").getAsString()).isEqualTo("change");
    assertThat(change.get("verdict").getAsString()).isEqualTo("compatible");
    assertThat(change.get("side").getAsString()).isEqualTo("request");
    assertThat(change.get("endpoint").getAsString()).isEqualTo("/greet");
    assertThat(change.get("fix").isJsonNull()).isTrue();
  }

  @Test
  void withoutAnAcceptedApiDiffSaysWhatToDo() throws Exception {
    CliJar.Result diff = run("api", "diff", "Greeter.java");

    assertThat(diff.code()).isEqualTo(1);
    assertThat(diff.errLines())
        .containsExactly(
            "Error: File not found: Greeter.api.json. To accept the API as it is now:",
            "jlserve api accept Greeter.java");

    Files.writeString(greeter.folder().resolve("Old.api.json"), "{}");
    CliJar.Result renamed = run("api", "diff", "Greeter.java");

    assertThat(renamed.code()).isEqualTo(1);
    assertThat(renamed.errLines())
        .containsExactly(
            "Error: File not found: Greeter.api.json. If the app was renamed, keep the API that was"
                + " accepted:",
            "mv Old.api.json Greeter.api.json");
  }

  @Test
  void aDamagedFileIsShownAtItsLine() throws Exception {
    assertThat(run("api", "accept", "Greeter.java").code()).isZero();
    Files.writeString(accepted, "<<<<<<< HEAD\n" + Files.readString(accepted));

    CliJar.Result diff = run("api", "diff", "Greeter.java");
    CliJar.Result check = run("check", "Greeter.java");

    assertThat(diff.code()).isEqualTo(1);
    assertThat(diff.errLines().get(0)).startsWith("Greeter.api.json:1: error: [jlserve/ApiFile] ");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.errLines().get(0)).startsWith("Greeter.java:6: error: [jlserve/ApiFile] ");
  }
}
