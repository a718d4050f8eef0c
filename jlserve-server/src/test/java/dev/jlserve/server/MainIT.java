package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.GreeterBootstrap;
import dev.jlserve.server.sample.MisbehavingBootstrap;
import java.net.ServerSocket;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The server as the process that users start: what it prints, and how it ends. */
class MainIT {

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> post(int port, String path, String text) throws Exception {
    return client.send(request(port, path, text), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest request(int port, String path, String text) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
        .build();
  }

  /** Has the classes of the log loaded: at its end a process does not wait long for a line. */
  private void log(int port) throws Exception {
    assertThat(post(port, "/logs", "begun").statusCode()).isEqualTo(200);
  }

  @Test
  void devPrintsItsBannerAndServes() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder, GreeterBootstrap.class, "serve", "--dev", "--port", "0")) {
      String first = server.line();
      assertThat(first).matches("Serving Greeter at http://localhost:\\d+");
      String address = first.substring(first.indexOf("http"));
      assertThat(server.line()).isEqualTo("Docs at " + address + "/docs");
      assertThat(server.line()).isEqualTo("Endpoints: POST /greet");
      assertThat(server.line()).isEqualTo("Concurrency: 1");
      assertThat(server.line()).isEmpty();
      String curl = server.line();
      assertThat(curl)
          .isEqualTo(
              "curl -s "
                  + address
                  + "/greet -H 'Content-Type: application/json' -d"
                  + " '{\"name\":\"Ada\",\"times\":1}'");
      Process shell = new ProcessBuilder("sh", "-c", curl).start();
      assertThat(new String(shell.getInputStream().readAllBytes()))
          .isEqualTo("{\"message\":\"Hello, Ada!\",\"weights\":[]}");
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.err()).isEmpty();
      assertThat(server.rest()).isEmpty();
    }
  }

  @Test
  void servePrintsOneLineAndEndsByInterrupt() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder,
            GreeterBootstrap.class,
            Map.of("JLSERVE_PORT", "0", "PORT", "nonsense"),
            "serve")) {
      assertThat(server.line()).matches("Serving Greeter at http://0\\.0\\.0\\.0:[1-9]\\d*");
      server.signal("INT");
      assertThat(server.exitCode()).isEqualTo(130);
      assertThat(server.rest()).isEmpty();
      assertThat(server.err()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "setup-throws | Error: setup() failed: no model",
        "setup-throws-other | Error: setup() failed: disk on fire (java.io.IOException)",
        "setup-throws-bare | Error: setup() failed: java.lang.UnsupportedOperationException",
        "setup-exits | Error: setup() ended the process: exit 0",
        "setup-exits-elsewhere | Error: setup() ended the process: exit 7",
        "create-throws | Error: the app's constructor failed: no model",
        "create-exits | Error: the app's constructor ended the process: exit 0",
        "setup-downloads | Error: setup() failed: mvn:org.example:model:1 is downloaded by a build"
            + " only; call download() in downloadWeights(), then run: jlserve build <App.java>",
        "setup-finds | Error: setup() failed: mvn:org.example:model:1 cannot be found:"
            + " JLSERVE_CACHE_DIR is not set; run: jlserve build <App.java>"
      })
  void anAppThatCannotServeEndsWithOneLine(String script, String message) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder,
            MisbehavingBootstrap.class,
            "-Dscript=" + script,
            "--",
            "serve",
            "--port",
            "0")) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err()).isEqualTo(message + "\n");
      assertThat(server.rest()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"setup-memory", "setup-memory-elsewhere"})
  void outOfMemoryInSetupIs3(String script) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder, MisbehavingBootstrap.class, "-Dscript=" + script, "--", "serve")) {
      assertThat(server.exitCode()).isEqualTo(3);
      assertThat(server.err()).endsWith("Error: setup() ran out of memory: Java heap space\n");
    }
  }

  @Test
  void aMissingFileNamesTheBuildCommand() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder,
            MisbehavingBootstrap.class,
            "-Dscript=setup-finds",
            "-Djlserve.cache=.",
            "-Djlserve.build=jlserve build src/App.java",
            "--",
            "serve")) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err())
          .isEqualTo(
              "Error: setup() failed: mvn:org.example:model:1 is not, or not whole, in "
                  + folder.toRealPath().resolve("weights")
                  + "; downloadWeights() did not call download() on the same Weights in the build."
                  + " Write that call, then run: jlserve build src/App.java\n");
    }
  }

  @Test
  void aStackTraceIsPrintedOnRequest() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder,
            MisbehavingBootstrap.class,
            "-Dscript=setup-throws",
            "--",
            "serve",
            "--stacktrace")) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err())
          .startsWith(
              "Error: setup() failed: no model\njava.lang.IllegalStateException: no model\n\tat");
    }
  }

  @Test
  void aPortInUseNamesAnotherBeforeSetup() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      try (ServerProcess server =
          ServerProcess.start(
              folder,
              MisbehavingBootstrap.class,
              "-Djlserve.start=jlserve dev App.java",
              "-Dscript=setup-hangs",
              "--",
              "serve",
              "--port",
              "" + port)) {
        assertThat(server.exitCode()).isEqualTo(1);
        int other = port < 65535 ? port + 1 : port - 1;
        assertThat(server.err())
            .isEqualTo(
                "Error: Port "
                    + port
                    + " is in use. Choose another:\n  jlserve dev App.java -p "
                    + other
                    + "\n");
      }
    }
  }

  @Test
  void anAddressThatIsNotHereIsSaid() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder, GreeterBootstrap.class, "serve", "--host", "192.0.2.1", "--port", "0")) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err())
          .startsWith("Error: Port 0 at 192.0.2.1 cannot be opened: ")
          .hasLineCount(1);
    }
  }

  @Test
  void anotherContractAsksForABuild() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder, MisbehavingBootstrap.class, "-Dscript=abi", "--", "serve")) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err())
          .contains("was built for version 2 of jlserve's contract, this is version 1")
          .contains("build the app again: jlserve build")
          .hasLineCount(1);
    }
    try (ServerProcess server = ServerProcess.start(folder, String.class, "serve")) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err())
          .startsWith("Error: java.lang.String does not fit this version of jlserve")
          .hasLineCount(1);
    }
  }

  @Test
  void withoutAnAppThereIsAnError() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder, null, "serve")) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err()).startsWith("Error: No app on the class path").hasLineCount(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serve --port 65536 | Error: --port is '65536'; a port is a number from 0 to 65535",
        "serve --port x | Error: --port is 'x'; a port is a number from 0 to 65535",
        "serve --host  --docs | Error: --host is empty; give it an address, such as 0.0.0.0, or leave it"
            + " out",
        "serve --port | Error: '--port' lacks its value",
        "serve -p 1 | Error: '-p' is no option of 'serve' in an app's process; it takes --docs, --host"
            + " HOST, --port PORT and --warm-up",
        "download --cache x | Error: '--cache' is no option of 'download'",
        "nonsense | Error: 'nonsense' is no mode; it is 'serve', 'download', 'validate' or 'train'"
      })
  void wrongUsageIs2(String args, String message) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder, GreeterBootstrap.class, args.split(" "))) {
      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.err()).isEqualTo(message + "\n");
    }
  }

  @Test
  void outOfMemoryIsAnsweredAndEndsTheProcessWith3() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder, MisbehavingBootstrap.class, "serve", "--port", "0")) {
      int port = server.port();
      log(port);
      assertThat(post(port, "/memory", "").statusCode()).isEqualTo(500);
      assertThat(server.exitCode()).isEqualTo(3);
      assertThat(server.err())
          .contains("\"level\":\"ERROR\"", "\"message\":\"POST /memory failed, id ")
          .endsWith(
              "}\nError: the app ran out of memory; give it more with //RUNTIME_OPTIONS -Xmx..., or"
                  + " give its container more\n");
    }
  }

  @Test
  void outOfMemoryInAThreadOfTheAppsEndsTheProcessWith3() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder, MisbehavingBootstrap.class, "serve", "--port", "0")) {
      client.sendAsync(
          request(server.port(), "/memory-elsewhere", ""), HttpResponse.BodyHandlers.ofString());
      assertThat(server.exitCode()).isEqualTo(3);
      assertThat(server.rest()).containsExactly("closed");
      assertThat(server.err())
          .contains("\"message\":\"Thread worker ended with an exception that nothing caught\"")
          .endsWith(
              "}\nError: the app ran out of threads; start fewer, or raise the limit on processes of"
                  + " its container (pids) or its user\n");
    }
  }

  @Test
  void whatIsLongIsCut() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder, MisbehavingBootstrap.class, "serve", "--port", "0")) {
      int port = server.port();
      log(port);
      assertThat(post(port, "/throws", "m".repeat(1 << 20)).statusCode()).isEqualTo(500);
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.err().lines().skip(1))
          .singleElement()
          .asString()
          .contains("mmm... (1048612 characters)\\n\\tat dev.jlserve.server.sample.")
          .hasSizeLessThan(16 * 1024);
    }
    try (ServerProcess server =
        ServerProcess.start(
            folder,
            MisbehavingBootstrap.class,
            "-Dscript=setup-throws-long",
            "--",
            "serve",
            "--stacktrace")) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err())
          .contains("mmm... (1048576 characters)\n")
          .contains("mmm... (1048609 characters)\n\tat dev.jlserve.server.sample.")
          .hasSizeLessThan(16 * 1024);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp://10.0.0.1:8000", "udp://[fd00::1]:53"})
  void theAddressOfAServiceIsNoPort(String link) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder, GreeterBootstrap.class, Map.of("JLSERVE_PORT", link, "PORT", "0"), "serve")) {
      assertThat(server.line()).matches("Serving Greeter at http://0\\.0\\.0\\.0:[1-9]\\d*");
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.err())
          .isEqualTo(
              "Note: JLSERVE_PORT is '"
                  + link
                  + "', the address of a service named jlserve, and no port; it does not count. To"
                  + " have Kubernetes leave it out, set enableServiceLinks: false\n");
    }
  }

  @Test
  void withoutATemporaryFolderThereIsAnErrorBeforeSetup() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder,
            MisbehavingBootstrap.class,
            "-Djava.io.tmpdir=/proc",
            "-Dscript=setup-hangs",
            "--",
            "serve",
            "--port",
            "0")) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err())
          .startsWith(
              "Error: The app's process needs a temporary folder, and /proc cannot be written to.")
          .contains("--tmpfs /tmp:exec")
          .hasLineCount(1);
    }
  }

  @Test
  void logsOfServeAreJsonWithTheRequestAndThoseOfDevAreForPeople() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder, MisbehavingBootstrap.class, "serve", "--port", "0")) {
      int port = server.port();
      HttpResponse<String> answer = post(port, "/logs", "a\\nb");
      post(port, "/threads", "thrown");
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
      String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
      assertThat(server.err())
          .matches(
              "\\{\"time\":\"[-0-9]+T[.:0-9]+Z\",\"level\":\"WARN\",\"logger\":\"app\",\"message\":\"a\\\\n"
                  + "b\",\"endpoint\":\"/logs\",\"id\":\""
                  + id
                  + "\",\"exception\":\"java.io.IOException\","
                  + "\"stack\":\"java.io.IOException: why[^\n]*\"\\}\n"
                  + "\\{\"time\":\"[^\n]*\"message\":\"Thread worker ended[^\n]*: thrown\\\\n[^\n]*\"\\}\n");
    }
    try (ServerProcess server =
        ServerProcess.start(folder, MisbehavingBootstrap.class, "serve", "--dev", "--port", "0")) {
      int port = server.port();
      post(port, "/logs", "a\\nb");
      post(port, "/threads", "thrown");
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.err())
          .startsWith("WARNING: a\\nb\njava.io.IOException: why\n\tat ")
          .contains(
              "SEVERE: Thread worker ended with an exception that nothing caught\n"
                  + "java.lang.IllegalStateException: thrown\n\tat ");
    }
  }

  @Test
  void aSignalDrainsThenCloses() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder, MisbehavingBootstrap.class, "serve", "--port", "0")) {
      int port = server.port();
      CompletableFuture<HttpResponse<String>> slow =
          client.sendAsync(request(port, "/slow", "1000"), HttpResponse.BodyHandlers.ofString());
      assertThat(server.line()).isEqualTo("slow began");
      server.signal("TERM");
      assertThat(slow.get(30, TimeUnit.SECONDS).body()).isEqualTo("{\"text\":\"1000\"}");
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.line()).isEqualTo("closed");
      assertThat(server.err()).isEmpty();
    }
  }

  @Test
  void whatCloseThrowsIsSaid() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder,
            MisbehavingBootstrap.class,
            "-Dscript=close-throws",
            "--",
            "serve",
            "--port",
            "0")) {
      server.port();
      server.signal("TERM");
      assertThat(server.exitCode()).isEqualTo(143);
      assertThat(server.err()).isEqualTo("Error: close() failed: no model\n");
    }
  }

  @Test
  void endsWithItsParent() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            folder, MisbehavingBootstrap.class, "serve", "--port", "0", "--parent-pipe")) {
      server.port();
      server.input().close();
      assertThat(server.exitCode()).isZero();
      assertThat(server.line()).isEqualTo("closed");
    }
    try (ServerProcess server =
        ServerProcess.start(
            folder,
            MisbehavingBootstrap.class,
            "-Dscript=setup-hangs",
            "--",
            "serve",
            "--parent-pipe")) {
      server.awaitErr(MisbehavingBootstrap.HANGING);
      server.input().close();
      assertThat(server.exitCode()).isZero();
    }
  }
}
