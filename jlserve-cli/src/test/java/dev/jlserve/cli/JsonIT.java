package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --json} from the packaged jar, in a locale that cannot express what is told. */
class JsonIT {

  @TempDir private Path temporary;
  private GreeterApp greeter;

  @BeforeEach
  void write() throws Exception {
    greeter = GreeterApp.in(temporary);
  }

  private static CliJar.Result run(ProcessBuilder command) throws Exception {
    return CliJar.run(command);
  }

  /** Every line of stdout; one that is no object fails. */
  private static List<JsonObject> events(CliJar.Result result) {
    return result
        .out()
        .lines()
        .map(JsonParser::parseString)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static List<String> kinds(List<JsonObject> events) {
    return events.stream().map(event -> event.get("event").getAsString()).toList();
  }

  private static JsonObject only(List<JsonObject> events, String kind) {
    List<JsonObject> found =
        events.stream().filter(event -> event.get("event").getAsString().equals(kind)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void checkTellsEachMistakeAndTheExitCode() throws Exception {
    greeter.save("greet(Person person)", "größe(String naïve)");

    CliJar.Result result = run(greeter.jlserve("check", "--json", "Greeter.java"));

    List<JsonObject> events = events(result);
    assertThat(result.code()).isEqualTo(1);
    assertThat(kinds(events)).containsExactly("diagnostic", "diagnostic", "error", "result");
    assertThat(events.get(0).get("name").getAsString()).isEqualTo("jlserve/EndpointPath");
    JsonObject mistake = events.get(1);
    assertThat(mistake.get("name").getAsString()).isEqualTo("jlserve/EndpointInput");
    assertThat(mistake.get("file").getAsString()).isEqualTo("Greeter.java");
    assertThat(mistake.get("message").getAsString()).contains("größe");
    assertThat(mistake.get("fix").getAsString()).isNotBlank();
    assertThat(events.get(3).get("exit").getAsInt()).isEqualTo(1);
    assertThat(result.err()).contains("error: [jlserve/EndpointInput]").contains("Error: ");
  }

  @Test
  void checkOfARightAppTellsSo() throws Exception {
    CliJar.Result result = run(greeter.jlserve("check", "Greeter.java", "--json"));

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            {"event":"step","name":"checked","message":"Greeter has no mistakes","milliseconds":null}
            {"event":"result","exit":0}
            """);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void whatFailsBeforeACommandRunsIsToldAsWell() throws Exception {
    CliJar.Result usage = run(greeter.jlserve("check", "--json", "--no-such-option"));
    CliJar.Result missing = run(greeter.jlserve("serve", "--json", "Absent.java"));

    assertThat(usage.code()).isEqualTo(2);
    assertThat(kinds(events(usage))).containsExactly("error", "result");
    assertThat(only(events(usage), "error").getAsJsonArray("next").get(0).getAsString())
        .isEqualTo("jlserve check --help");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(only(events(missing), "error").get("message").getAsString())
        .isEqualTo("File not found: Absent.java");
  }

  @Test
  void helpIsNoJson() throws Exception {
    CliJar.Result result = run(greeter.jlserve("check", "--json", "--help"));

    assertThat(result.out()).isEqualTo("{\"event\":\"result\",\"exit\":0}\n");
    assertThat(result.err()).startsWith("Usage: jlserve check");
  }

  @Test
  void buildTellsItsSteps() throws Exception {
    greeter.save("// download", "System.out.println(\"from the app\");");

    CliJar.Result result = run(CliJar.withAot(greeter.jlserve("build", "Greeter.java", "--json")));

    List<JsonObject> events = events(result);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(
            events.stream()
                .filter(event -> event.has("name"))
                .map(event -> event.get("name").getAsString()))
        .containsExactly("cache", "compiled", "app", "weights", "downloaded", "aot", "built");
    assertThat(
            events.stream()
                .filter(event -> event.has("milliseconds"))
                .filter(event -> !event.get("milliseconds").isJsonNull())
                .filter(event -> event.get("milliseconds").getAsLong() >= 0)
                .map(event -> event.get("name").getAsString()))
        .containsExactly("compiled", "downloaded", "aot");
    assertThat(only(events, "next").getAsJsonArray("commands").get(0).getAsString())
        .isEqualTo("jlserve dev Greeter.java");
    assertThat(only(events, "result").get("exit").getAsInt()).isZero();
    assertThat(result.errLines()).containsExactly("from the app");
  }

  @Test
  void devTellsWhereItServesAndWhatASaveBreaks() throws Exception {
    assertThat(run(greeter.jlserve("build", "Greeter.java")).code()).isZero();
    Path out = temporary.resolve("dev.out");
    ProcessBuilder command = greeter.jlserve("dev", "Greeter.java", "-p", "0", "--json");
    command.redirectOutput(out.toFile());
    try (LiveCli dev = LiveCli.start(command)) {
      URI address = dev.awaitServing();
      greeter.save("void setup", "void setUp");
      dev.await(line -> line.startsWith("What was saved before still serves."));

      List<JsonObject> events = events(new CliJar.Result(0, Files.readString(out), ""));
      assertThat(kinds(events)).containsExactly("ready", "diagnostic", "error", "waiting");
      assertThat(events.get(0).get("app").getAsString()).isEqualTo("Greeter");
      assertThat(events.get(0).get("url").getAsString()).isEqualTo(address.toString());
      assertThat(dev.post(address.resolve("/greet"), "{\"name\":\"Ada\"}").statusCode())
          .isEqualTo(200);
    }
  }

  /** The process says it on stderr, which a script does not read. */
  @Test
  void serveTellsWhyTheAppsProcessEnds() throws Exception {
    assertThat(run(greeter.jlserve("build", "Greeter.java")).code()).isZero();
    ProcessBuilder command = greeter.jlserve("serve", "Greeter.java", "--json");
    command.environment().put("JLSERVE_PORT", "abc");

    CliJar.Result result = run(command);

    assertThat(result.code()).isEqualTo(2);
    String message = "JLSERVE_PORT is 'abc'; a port is a number from 0 to 65535";
    assertThat(result.errLines()).containsExactly("Error: " + message);
    List<JsonObject> events = events(result);
    assertThat(kinds(events)).containsExactly("error", "result");
    assertThat(only(events, "error").get("message").getAsString()).isEqualTo(message);
  }

  @Test
  void initTellsItsFiles() throws Exception {
    CliJar.Result result =
        run(CliJar.command(temporary, Map.of("LC_ALL", "C"), "init", "my-model", "--json"));

    List<JsonObject> events = events(result);
    assertThat(only(events, "made").getAsJsonArray("files").get(0).getAsString())
        .isEqualTo("my-model/pom.xml");
    assertThat(only(events, "next").getAsJsonArray("commands").get(0).getAsString())
        .isEqualTo("cd my-model");
  }
}
