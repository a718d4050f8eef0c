package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dev} of an app that is built, from the packaged jar. */
class DevIT {

  @TempDir private static Path temporary;
  private static GreeterApp greeter;

  @BeforeAll
  static void build() throws Exception {
    greeter = GreeterApp.in(temporary);
    CliJar.Result built = CliJar.run(greeter.jlserve("build", "Greeter.java"));
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.out()).contains("✓ Build complete!");
  }

  private LiveCli dev;
  private URI address;

  @BeforeEach
  void start() throws Exception {
    dev = LiveCli.start(greeter.jlserve("dev", "Greeter.java", "-p", "0"));
    address = dev.awaitServing();
  }

  @AfterEach
  void end() throws Exception {
    dev.close();
    greeter.restore();
  }

  private String greet() throws Exception {
    HttpResponse<String> answer = dev.post(address.resolve("/greet"), "{\"name\":\"Ada\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void answersAndChecksWhatItIsAsked() throws Exception {
    assertThat(greet()).isEqualTo("{\"message\":\"Hello, Ada!\"}");
    HttpResponse<String> refused = dev.post(address.resolve("/greet"), "{\"name\":\"\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"loc\":[\"body\",\"name\"]");
    assertThat(dev.get(address.resolve("/docs")).statusCode()).isEqualTo(200);
  }

  @Test
  void printsALineForEachRequestThatIsAnswered() throws Exception {
    greet();
    assertThat(dev.await(line -> line.contains("/greet 2")))
        .matches("POST /greet 200 \\d+\\.\\d ms");
    dev.post(address.resolve("/greet"), "{}");
    assertThat(dev.await(line -> line.contains("/greet 4")))
        .matches("POST /greet 422 \\d+\\.\\d ms  name: Field required");
    dev.get(address.resolve("/docs"));
    dev.get(address.resolve("/no%0A%1Bwhere"));
    assertThat(dev.await(line -> line.contains("/no")))
        .matches("GET /no%0A%1Bwhere 404 \\d+\\.\\d ms");
    assertThat(dev.lines()).noneMatch(line -> line.startsWith("GET /docs"));
  }

  @Test
  void printsWhereTheAppIs() throws Exception {
    assertThat(dev.await(line -> line.startsWith("Docs at")))
        .isEqualTo("Docs at " + address + "/docs");
    assertThat(dev.await(line -> line.startsWith("Endpoints:")))
        .isEqualTo("Endpoints: POST /greet");
  }

  private String awaitReload() throws Exception {
    return dev.await(line -> line.startsWith("Reloaded in ") || line.startsWith("setup() runs"));
  }

  @Test
  void aSaveKeepsTheProcess() throws Exception {
    ProcessHandle first = dev.app();
    greeter.save("Hello", "Goodbye");
    assertThat(awaitReload()).matches("Reloaded in \\d+\\.\\d s");
    assertThat(greet()).isEqualTo("{\"message\":\"Goodbye, Ada!\"}");
    greeter.save("Hello", "Good evening");
    awaitReload();
    assertThat(greet()).contains("Good evening");
    assertThat(dev.app()).isEqualTo(first);
  }

  @Test
  void aFileThatTheLastSaveAsksForIsASave() throws Exception {
    Path util = Files.createDirectory(greeter.folder().resolve("util"));
    Path help = util.resolve("Help.java");
    greeter.save("\"Hello, \"", "util.Help.hello()");
    dev.await(line -> line.equals("What was saved before still serves."));
    try {
      String hello = "public static String hello() { return \"Good day, \"; }";
      Files.writeString(help, "package util; public class Help { " + hello + " }");

      awaitReload();

      assertThat(greet()).contains("Good day, Ada");
    } finally {
      Files.delete(help);
      Files.delete(util);
    }
  }

  @Test
  void aSaveThatChangesSetupRunsItInTheSameProcess() throws Exception {
    ProcessHandle first = dev.app();
    greeter.save("// setup", "System.out.println(\"set up\");");
    assertThat(awaitReload()).isEqualTo("setup() runs again: setup() changed");
    dev.await(line -> line.equals("set up"));
    assertThat(awaitReload()).matches("Reloaded in \\d+\\.\\d s");
    assertThat(greet()).contains("Hello");
    greeter.save("Hello", "Goodbye");
    assertThat(awaitReload()).startsWith("setup() runs again");
    assertThat(awaitReload()).startsWith("Reloaded in");
    assertThat(greet()).contains("Goodbye");
    assertThat(dev.app()).isEqualTo(first);
  }

  @Test
  void aSaveWhileSetupRunsAgainStartsAProcessOnTheSamePort() throws Exception {
    ProcessHandle first = dev.app();
    greeter.save(
        "// setup",
        "System.out.println(\"waits\"); while (true) {"
            + " java.util.concurrent.locks.LockSupport.park(); }");
    assertThat(awaitReload()).isEqualTo("setup() runs again: setup() changed");
    dev.await(line -> line.equals("waits"));
    greeter.save("// setup", "System.exit(7);");
    assertThat(awaitReload())
        .isEqualTo("setup() runs again: in a new process, because of a save while it ran");
    dev.await(line -> line.equals("Error: setup() ended the process: exit 7"));
    dev.await(line -> line.equals("Waiting for the next save."));
    greeter.restore();
    assertThat(dev.awaitServing()).isEqualTo(address);
    assertThat(greet()).contains("Hello");
    assertThat(first.isAlive()).isFalse();
    greeter.save("// setup", "System.exit(8);");
    dev.await(line -> line.equals("Error: setup() ended the process: exit 8"));
    dev.await(line -> line.equals("Waiting for the next save."));
  }

  @Test
  void aStreamDoesNotHoldASaveUp() throws Exception {
    greeter.save(
        "// download\n  }",
        """
        // download
            }

            @Endpoint
            public java.util.stream.Stream<Greeting> forever(Person person) {
              return java.util.stream.Stream.generate(() -> {
                try {
                  Thread.sleep(20);
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                return new Greeting("again");
              });
            }
        """);
    awaitReload();
    try (InputStream stream = dev.open(address.resolve("/forever"), "{\"name\":\"Ada\"}")) {
      assertThat(stream.read()).isEqualTo('d');
      greeter.save("Hello", "Goodbye");
      dev.await(line -> line.equals("Waiting up to a second for POST /forever"));
      // In a new process where the call does not end soon enough once it is interrupted.
      dev.await(line -> line.startsWith("Reloaded in "));
    }
    assertThat(greet()).contains("Goodbye");
  }

  @Test
  void aSaveThatDoesNotCompileKeepsTheOldApp() throws Exception {
    greeter.save("person.name()", "person.nam()");
    assertThat(dev.await(line -> line.contains("error:"))).startsWith("Greeter.java:21: error:");
    dev.await(line -> line.startsWith("Error:"));
    assertThat(greet()).contains("Hello");
    greeter.save("Hello", "Mended");
    awaitReload();
    assertThat(greet()).contains("Mended");
  }

  @Test
  void aSaveThatNeedsABuildKeepsTheOldAppAndRestartsOnceItIsBuilt() throws Exception {
    greeter.save("// download", "System.out.println(\"fetching\");");
    dev.await(line -> line.startsWith("Error: Greeter has changed since it was built"));
    assertThat(dev.await(line -> line.startsWith("jlserve")))
        .isEqualTo("jlserve build Greeter.java");
    assertThat(greet()).contains("Hello");

    CliJar.Result built = CliJar.run(greeter.jlserve("build", "Greeter.java"));
    assertThat(built.code()).as(built.err()).isZero();
    dev.awaitServing();
    assertThat(greet()).contains("Hello");
  }

  @Test
  void aSetupThatASaveHasBrokenIsMendedByTheNextSave() throws Exception {
    greeter.save("// setup", "throw new IllegalStateException(\"no model\");");
    assertThat(awaitReload()).isEqualTo("setup() runs again: setup() changed");
    assertThat(awaitReload())
        .isEqualTo(
            "setup() runs again: setup() changed; in a new process, because setup() failed: no"
                + " model");
    dev.await(line -> line.equals("Error: setup() failed: no model"));
    dev.await(line -> line.matches("\\tat Greeter\\.setup\\(Greeter\\.java:\\d+\\)"));
    dev.await(line -> line.equals("Waiting for the next save."));
    greeter.restore();
    assertThat(dev.awaitServing()).isEqualTo(address);
    assertThat(greet()).contains("Hello");
  }

  @Test
  void controlCEndsTheAppToo() throws Exception {
    ProcessHandle app = dev.app();
    dev.signal("INT");
    assertThat(dev.exitCode()).isEqualTo(130);
    assertThat(app.isAlive()).isFalse();
    assertThat(dev.lines()).noneMatch(line -> line.startsWith("Error"));
  }

  @Test
  void controlCDuringAReplacementStartsNoOtherProcess() throws Exception {
    greeter.save(
        "return new Greeting",
        "System.out.println(\"spins\"); while (true) {} // return new Greeting");
    awaitReload();
    CompletableFuture<HttpResponse<String>> call = dev.posted(address.resolve("/greet"));
    dev.await(line -> line.equals("spins"));
    greeter.restore();
    dev.await(line -> line.equals("Waiting up to a second for POST /greet"));
    dev.await(line -> line.startsWith("setup() runs again: ") && line.contains("has not ended"));

    dev.signal("INT");

    assertThat(dev.exitCode()).isEqualTo(130);
    assertThat(call.handle((response, failure) -> true)).succeedsWithin(60, TimeUnit.SECONDS);
    try (Stream<Path> left = Files.list(greeter.cache().resolve("tmp"))) {
      assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("app."));
    }
  }

  @Test
  void anAppWhoseCommandIsKilledEndsByItself() throws Exception {
    ProcessHandle app = dev.app();
    dev.signal("KILL");
    assertThat(dev.exitCode()).isEqualTo(137);
    app.onExit().get(60, TimeUnit.SECONDS);
    assertThat(app.isAlive()).isFalse();
  }

  @Test
  void anAppThatIsKilledEndsTheCommand() throws Exception {
    dev.app().destroyForcibly();
    assertThat(dev.exitCode()).isEqualTo(1);
    dev.await(line -> line.startsWith("Error: the app's process was killed (signal 9)"));
  }

  @Test
  void aPortInUseIsNamedWithACommand() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      CliJar.Result refused = CliJar.run(greeter.jlserve("dev", "Greeter.java", "-p", port));
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err())
          .startsWith("Error: Port " + port + " is in use")
          .containsPattern("(?m)^ *jlserve dev Greeter.java -p \\d+$");
    }
  }
}
