package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.GreeterBootstrap;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that does not serve the Open Inference Protocol loads no class for it. */
class OpenInferenceProcessIT {

  private static final Pattern INFERENCE =
      Pattern.compile("dev\\.jlserve\\.server\\.(inference\\.\\w+|http\\.InferenceRoutes\\S*)");

  @TempDir Path folder;

  private List<String> loaded(Map<String, String> environment, int status) throws Exception {
    Path log = folder.resolve("classes.log");
    try (ServerProcess server =
            ServerProcess.start(
                folder,
                GreeterBootstrap.class,
                environment,
                "-XX:AOTMode=off", // A cache has the JVM load what it does not use.
                "-Xlog:class+load:file=" + log,
                "--",
                "serve",
                "--port",
                "0");
        HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://localhost:" + server.port());
      assertThat(status(client, HttpRequest.newBuilder(address.resolve("/v2")))).isEqualTo(status);
      assertThat(
              status(
                  client,
                  HttpRequest.newBuilder(address.resolve("/greet"))
                      .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Ada\",\"times\":1}"))))
          .isEqualTo(200);
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
    }
    try (Stream<String> lines = Files.lines(log)) {
      return lines.flatMap(line -> INFERENCE.matcher(line).results()).map(r -> r.group()).toList();
    }
  }

  private static int status(HttpClient client, HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void classesAreLoadedIfTheProtocolIsServed() throws Exception {
    assertThat(loaded(Map.of(), 404)).isEmpty();
    assertThat(loaded(Map.of("JLSERVE_OPEN_INFERENCE", "true"), 200))
        .contains("dev.jlserve.server.inference.Metadata");
  }
}
