package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.MisbehavingBootstrap;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before it is ready, a process that is asked to sends its endpoints their examples. */
class WarmUpIT {

  private static final Map<String, String> ON = Map.of("JLSERVE_WARM_UP", "true");

  @TempDir Path folder;

  private ServerProcess serve(Map<String, String> environment, String examples, String... options)
      throws Exception {
    List<String> jvm = List.of("-Dexamples=" + examples, "--", "serve", "--port", "0");
    return ServerProcess.start(
        folder,
        MisbehavingBootstrap.class,
        environment,
        Stream.concat(jvm.stream(), Stream.of(options)).toArray(String[]::new));
  }

  private static String metrics(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics")).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @ParameterizedTest
  @CsvSource({"true, ''", "'', --warm-up", "false, --warm-up"})
  void examplesAreCalledBeforeThePortIsSaidAndNotCounted(String variable, String option)
      throws Exception {
    String[] options = option.isEmpty() ? new String[0] : new String[] {option};
    try (ServerProcess server =
        serve(Map.of("JLSERVE_WARM_UP", variable), "/slow|{\"text\":\"1\"}", options)) {
      assertThat(server.line()).isEqualTo("slow began");
      assertThat(metrics(server.port()))
          .doesNotContain("jlserve_requests_total{")
          .contains("jlserve_call_seconds_count{endpoint=\"/slow\"} 0");
    }
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "false, ''", "true, --dev"})
  void itIsOffUnlessAskedForAndInDevelopment(String variable, String option) throws Exception {
    String[] options = option.isEmpty() ? new String[0] : new String[] {option};
    try (ServerProcess server =
        serve(Map.of("JLSERVE_WARM_UP", variable), "/slow|{\"text\":\"1\"}", options)) {
      assertThat(server.line()).startsWith("Serving Misbehaving at ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/throws|{\"text\":\"a\"}; 1; 'Error: warm-up: example 1 of POST /throws is answered 500: {\"detail\":\"no a\",'",
        "/echo|{\"text\":\"a\"}|{}; 1; 'Error: warm-up: example 2 of POST /echo is answered 422: {\"detail\":[{'",
        "/exits|{\"text\":\"a\"}; 1; 'Error: example 1 of POST /exits ended the process: exit 0'",
        "/memory|{\"text\":\"a\"}; 3; Error: example 1 of POST /memory ran out of memory",
      })
  void anExampleThatFailsEndsTheProcess(String examples, int exit, String message)
      throws Exception {
    try (ServerProcess server = serve(ON, examples)) {
      assertThat(server.exitCode()).isEqualTo(exit);
      assertThat(server.rest()).isEmpty();
      assertThat(server.err().lines()).last().asString().startsWith(message);
    }
  }

  @Test
  void itHasTheTimeOfTheSetup() throws Exception {
    try (ServerProcess server =
        serve(
            Map.of("JLSERVE_WARM_UP", "true", "JLSERVE_SETUP_TIMEOUT", "10"),
            "/slow|{\"text\":\"60000\"}")) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err())
          .isEqualTo(
              "Error: warm-up: example 1 of POST /slow has no answer 10 s after setup() began. To"
                  + " wait longer, set JLSERVE_SETUP_TIMEOUT to more seconds\n");
    }
  }

  @Test
  void anExampleMayTakeLongerThanTheDeadlineOfRequests() throws Exception {
    try (ServerProcess server =
        serve(
            Map.of("JLSERVE_WARM_UP", "true", "JLSERVE_DEADLINE", "1"),
            "/slow|{\"text\":\"1500\"}")) {
      assertThat(server.line()).isEqualTo("slow began");
      assertThat(server.line()).startsWith("Serving Misbehaving at ");
    }
  }

  @Test
  void anotherWordThanTrueOrFalseIsSaid() throws Exception {
    try (ServerProcess server = serve(Map.of("JLSERVE_WARM_UP", "yes"), "")) {
      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.err()).isEqualTo("Error: JLSERVE_WARM_UP is 'yes'; it is true or false\n");
    }
  }
}
