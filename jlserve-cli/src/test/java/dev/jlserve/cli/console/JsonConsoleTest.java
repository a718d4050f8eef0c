package dev.jlserve.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonConsoleTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final JsonConsole console =
      new JsonConsole(
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8));

  private String told(Event event) {
    out.reset();
    console.tell(event);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyEventIsOneLine() {
    assertThat(told(Event.Step.ticked("cache", "Cache directory: x")))
        .isEqualTo(
            "{\"event\":\"step\",\"name\":\"cache\",\"message\":\"Cache directory: x\","
                + "\"milliseconds\":null}\n");
    assertThat(told(Event.Step.of("compiled", "Compiled").after(Duration.ofMillis(1234))))
        .isEqualTo(
            "{\"event\":\"step\",\"name\":\"compiled\",\"message\":\"Compiled\","
                + "\"milliseconds\":1234}\n");
    assertThat(told(new Event.Download("Downloading", "größe.onnx", 5, -1)))
        .isEqualTo("{\"event\":\"download\",\"item\":\"größe.onnx\",\"bytes\":5,\"total\":null}\n");
    assertThat(told(new Event.Note("it is so"))).isEqualTo(line("note", "it is so"));
    assertThat(told(new Event.Waiting("until then"))).isEqualTo(line("waiting", "until then"));
    assertThat(told(new Event.Ready("My \"app\"", "http://localhost:8000")))
        .isEqualTo(
            "{\"event\":\"ready\",\"app\":\"My \\\"app\\\"\",\"url\":\"http://localhost:8000\"}\n");
    assertThat(told(new Event.Made("greeter", List.of("greeter/pom.xml"))))
        .isEqualTo("{\"event\":\"made\",\"folder\":\"greeter\",\"files\":[\"greeter/pom.xml\"]}\n");
    assertThat(told(new Event.Image("a:1", "sha256:00", Optional.empty(), 5)))
        .isEqualTo(
            "{\"event\":\"image\",\"name\":\"a:1\",\"digest\":\"sha256:00\",\"file\":null,"
                + "\"bytes\":5}\n");
    assertThat(told(new Event.Manifest(Optional.of("a.yaml"), "kind: Service\n")))
        .isEqualTo("{\"event\":\"manifest\",\"file\":\"a.yaml\",\"text\":\"kind: Service\\n\"}\n");
    assertThat(told(new Event.Endpoints(List.of(new Event.Endpoints.Described("/a", "Does.")))))
        .isEqualTo(
            "{\"event\":\"endpoints\",\"endpoints\":[{\"path\":\"/a\",\"summary\":\"Does.\"}]}\n");
    assertThat(told(response(Optional.of("{\"a\": [1.0, 12345678901234567890]}"))))
        .contains("\"type\":\"t\",\"body\":{\"a\":[1.0,12345678901234567890]},\"file\":null,");
    assertThat(told(response(Optional.of("{\"a\": 1} 2"))))
        .contains("\"body\":\"{\\\"a\\\": 1} 2\",");
    assertThat(told(response(Optional.empty())))
        .isEqualTo(
            "{\"event\":\"response\",\"status\":200,\"type\":\"t\",\"body\":null,\"file\":null,"
                + "\"bytes\":5,\"milliseconds\":7}\n");
    assertThat(told(new Event.StreamItem("so")))
        .isEqualTo("{\"event\":\"item\",\"data\":\"so\"}\n");
    assertThat(told(new Event.Next(List.of("mvn test"))))
        .isEqualTo("{\"event\":\"next\",\"commands\":[\"mvn test\"]}\n");
    assertThat(told(new Event.Failure("two\nlines", List.of("cmd"))))
        .isEqualTo("{\"event\":\"error\",\"message\":\"two\\nlines\",\"next\":[\"cmd\"]}\n");
    assertThat(told(new Event.Result(1))).isEqualTo("{\"event\":\"result\",\"exit\":1}\n");
  }

  private static Event response(Optional<String> body) {
    return new Event.Response(200, "t", body, Optional.empty(), 5, Duration.ofMillis(7));
  }

  private static String line(String event, String message) {
    return "{\"event\":\"" + event + "\",\"message\":\"" + message + "\"}\n";
  }

  @Test
  void aDiagnosticHasAllItsMembersAlways() {
    Event.Diagnostic nowhere =
        new Event.Diagnostic(
            "warning", Optional.empty(), Optional.empty(), "m", Optional.empty(), List.of("l"));
    Event.Diagnostic somewhere =
        new Event.Diagnostic(
            "error",
            Optional.of("jlserve/MapKey"),
            Optional.of(new Event.Place("A.java", 3, 7, 2)),
            "m",
            Optional.of("Use x."),
            List.of("A.java:3: error: m"));

    assertThat(told(nowhere))
        .isEqualTo(
            "{\"event\":\"diagnostic\",\"severity\":\"warning\",\"name\":null,\"file\":null,\"line\":null,\"column\":null,\"length\":null,\"message\":\"m\",\"fix\":null}\n");
    assertThat(told(somewhere))
        .isEqualTo(
            "{\"event\":\"diagnostic\",\"severity\":\"error\",\"name\":\"jlserve/MapKey\","
                + "\"file\":\"A.java\",\"line\":3,\"column\":7,\"length\":2,\"message\":\"m\","
                + "\"fix\":\"Use x.\"}\n");
  }

  @Test
  void standardErrorIsAsWithoutTheOption() {
    told(Event.Step.ticked("cache", "Cache directory: x"));
    assertThat(errors()).isEmpty();

    told(new Event.Failure("it failed", List.of("cmd")));
    console.err("from the app");
    console.appOutput().println("served");

    assertThat(errors().lines())
        .containsExactly("Error: it failed", "cmd", "from the app", "served");
  }

  @Test
  void progressIsTold() {
    try (Progress progress = console.progress("Downloading")) {
      progress.update("model.onnx", 23_000_000, 23_000_000);
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"event\":\"download\",\"item\":\"model.onnx\",\"bytes\":23000000,\"total\":23000000}\n");
  }
}
