package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.MisbehavingBootstrap;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process ends although nobody reads its standard error, which is a full pipe. */
class UnreadErrorsIT {

  /** So many stacks are more than a pipe holds. */
  private static final int STACKS = 100;

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private CompletableFuture<HttpResponse<String>> post(int port, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"a\"}"))
            .build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private int status(int port, String path) throws Exception {
    return post(port, path).get(30, TimeUnit.SECONDS).statusCode();
  }

  private String metrics(int port) throws Exception {
    URI metrics = URI.create("http://localhost:" + port + "/metrics");
    return client
        .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private ServerProcess serve() throws Exception {
    return ServerProcess.startUnread(
        folder,
        MisbehavingBootstrap.class,
        Map.of("JLSERVE_DRAIN_TIMEOUT", "1"),
        "serve",
        "--port",
        "0");
  }

  private void fill(int port) throws Exception {
    for (int i = 0; i < STACKS; i++) {
      assertThat(status(port, "/throws")).isEqualTo(500);
    }
  }

  @Test
  void aSignalEndsItWhileACallWaitsForItsLogLine() throws Exception {
    try (ServerProcess server = serve()) {
      int port = server.port();
      fill(port);
      CompletableFuture<HttpResponse<String>> logging = post(port, "/logs");
      while (!metrics(port).contains("\njlserve_requests_in_flight 1.0\n")) {
        Thread.onSpinWait();
      }
      server.signal("TERM");
      assertThat(logging.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
      assertThat(server.exitCode()).isEqualTo(143);
    }
  }

  @ParameterizedTest
  @CsvSource({"/memory, 3", "/exits-elsewhere, 7"})
  void itEndsByItself(String call, int exitCode) throws Exception {
    try (ServerProcess server = serve()) {
      int port = server.port();
      fill(port);
      post(port, call);
      assertThat(server.exitCode()).isEqualTo(exitCode);
      assertThat(server.line()).isEqualTo("closed");
    }
  }
}
