package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} of an app that is built, and its process without the command line. */
class ServeIT {

  @TempDir private static Path temporary;
  private static GreeterApp greeter;

  @BeforeAll
  static void build() throws Exception {
    greeter = GreeterApp.in(temporary);
    CliJar.Result built = CliJar.run(greeter.jlserve("build", "Greeter.java"));
    assertThat(built.code()).as(built.err()).isZero();
  }

  @AfterEach
  void restore() throws Exception {
    greeter.restore();
  }

  private static void answers(LiveCli serve, URI shown) throws Exception {
    URI address = URI.create("http://localhost:" + shown.getPort());
    assertThat(serve.post(address.resolve("/greet"), "{\"name\":\"Ada\"}").body())
        .isEqualTo("{\"message\":\"Hello, Ada!\"}");
    assertThat(serve.post(address.resolve("/greet"), "{}").statusCode()).isEqualTo(422);
    assertThat(serve.get(address.resolve("/docs")).statusCode()).isEqualTo(404);
  }

  @Test
  void servesOnThePortOfTheEnvironmentAndEndsWithItsApp() throws Exception {
    ProcessBuilder command = greeter.jlserve("serve", "Greeter.java");
    command.environment().put("PORT", "0");
    try (LiveCli serve = LiveCli.start(command)) {
      answers(serve, serve.awaitServing());
      ProcessHandle app = serve.app();
      serve.signal("TERM");
      assertThat(serve.exitCode()).isEqualTo(143);
      assertThat(app.isAlive()).isFalse();
    }
    assertThat(greeter.cache().resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void aSecondSignalEndsTheAppAtOnce() throws Exception {
    greeter.save(
        "return new Greeting",
        "System.out.println(\"spins\"); while (true) {} // return new Greeting");
    ProcessBuilder command = greeter.jlserve("serve", "Greeter.java", "-p", "0");
    command.environment().put("JLSERVE_DRAIN_TIMEOUT", "8");
    try (LiveCli serve = LiveCli.start(command)) {
      URI served = serve.awaitServing();
      CompletableFuture<HttpResponse<String>> call = serve.posted(served.resolve("/greet"));
      serve.await(line -> line.equals("spins"));
      serve.signal("INT");
      while (serve.get(served.resolve("/health/ready")).statusCode() != 503) {
        Thread.onSpinWait();
      }
      serve.signal("INT");

      assertThat(serve.exitCode()).isEqualTo(130);
      // That is said after the drain.
      assertThat(serve.lines()).noneMatch(line -> line.contains("a call has not ended"));
      assertThat(call).failsWithin(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void theArgumentFileAloneServes() throws Exception {
    Path arguments;
    try (Stream<Path> files = Files.walk(greeter.cache().resolve("apps"))) {
      arguments = files.filter(file -> file.endsWith("run.args")).findFirst().orElseThrow();
    }
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + greeter.cache().relativize(arguments),
                "--port",
                "0")
            .directory(greeter.cache().toFile());
    command.environment().remove("JLSERVE_CACHE_DIR");
    try (LiveCli java = LiveCli.start(command)) {
      answers(java, java.awaitServing());
    }
  }

  @Test
  void aSourceThatNeedsABuildIsRefused() throws Exception {
    greeter.save("// download", "System.out.println(\"fetching\");");
    CliJar.Result refused = CliJar.run(greeter.jlserve("serve", "Greeter.java", "--docs"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errLines().get(0))
        .startsWith("Error: Greeter has changed since it was built in " + greeter.cache());
    assertThat(refused.errLines())
        .endsWith("jlserve build Greeter.java", "jlserve serve Greeter.java --docs");
  }

  @Test
  void aSetupThatEndsTheProcessIsAnError() throws Exception {
    greeter.save("// setup", "System.exit(0);");
    CliJar.Result ended = CliJar.run(greeter.jlserve("serve", "Greeter.java", "-p", "0"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.errLines()).containsExactly("Error: setup() ended the process: exit 0");
  }
}
