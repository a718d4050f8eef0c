package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenTelemetry's agent in {@code //RUNTIME_OPTIONS}, as docs/serving.md has it. */
class TracingIT {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CLOSING = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "00f067aa0ba902b7";

  @TempDir private Path temporary;

  private static String agent() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.contains("opentelemetry-javaagent"))
        .findFirst()
        .orElseThrow();
  }

  /** The response to a request after which the connection closes. */
  private static String closing(int port) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String head =
          """
          POST /greet HTTP/1.1
          Host: a
          Connection: close
          traceparent: 00-%s-%s-01
          Content-Length: 14

          {"name":"Ada"}\
          """
              .formatted(CLOSING, PARENT);
      socket
          .getOutputStream()
          .write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void spansHaveTheCallersTraceAndTheRoute() throws Exception {
    GreeterApp greeter = GreeterApp.in(temporary);
    greeter.save(
        "import dev.jlserve.Endpoint;",
        // The quick compiler takes half the time for what the agent rewrites.
        "//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -javaagent:"
            + agent()
            + "\nimport dev.jlserve.Endpoint;");
    String excluded =
        "//RUNTIME_OPTIONS has -javaagent:" + agent() + ", beside which the JVM takes none";

    CliJar.Result built = CliJar.run(CliJar.withAot(greeter.jlserve("build", "Greeter.java")));

    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.err())
        .contains("Note: no AOT cache was made, so the app starts slower: " + excluded);
    ProcessBuilder serve = CliJar.withAot(greeter.jlserve("serve", "Greeter.java", "-p", "0"));
    serve
        .environment()
        .putAll(
            Map.of(
                "OTEL_TRACES_EXPORTER", "experimental-otlp/stdout",
                "OTEL_METRICS_EXPORTER", "none",
                "OTEL_LOGS_EXPORTER", "none",
                "OTEL_BSP_SCHEDULE_DELAY", "100"));
    try (LiveCli server = LiveCli.start(serve)) {
      int port = server.awaitServing().getPort();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/greet"))
              .header("traceparent", "00-" + TRACE + "-" + PARENT + "-01")
              .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Ada\"}"))
              .build();
      assertThat(
              HttpClient.newHttpClient()
                  .send(request, HttpResponse.BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(200);
      assertThat(server.await(line -> line.contains("\"traceId\"")))
          .contains("\"traceId\":\"" + TRACE + "\"", "\"parentSpanId\":\"" + PARENT + "\"")
          .contains("\"name\":\"POST /greet\"")
          .contains("{\"key\":\"http.route\",\"value\":{\"stringValue\":\"/greet\"}}");
      assertThat(closing(port)).startsWith("HTTP/1.1 200 ").contains("\r\nConnection: close\r\n");
      assertThat(server.await(line -> line.contains("\"traceId\":\"" + CLOSING)))
          .contains("\"name\":\"POST /greet\"", "\"status\":{}")
          .doesNotContain("\"exception");
      assertThat(server.lines()).containsOnlyOnce("The AOT cache is not used: " + excluded);
    }
    try (Stream<Path> files = Files.walk(greeter.cache())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("hs_err") || name.equals("app.aot"));
    }
  }
}
