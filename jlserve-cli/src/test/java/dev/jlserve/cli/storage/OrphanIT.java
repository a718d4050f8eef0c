package dev.jlserve.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlserve.cli.CliJar;
import dev.jlserve.cli.GreeterApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JVM that makes an AOT cache runs no code of ours, and ends with its build all the same. */
class OrphanIT {

  private static final String RECORD = "-XX:AOTMode=record";
  private static final String CREATE = "-XX:AOTMode=create";
  private static final long LIMIT_SECONDS = 120;
  private static final long PAUSE_MILLIS = 20;

  @TempDir private Path temporary;
  private GreeterApp greeter;
  private Path log;

  @BeforeEach
  void write() throws Exception {
    assumeTrue(Runtime.version().feature() >= 24, "needs a JDK with AOT caches");
    greeter = GreeterApp.in(temporary);
    log = temporary.resolve("build.log");
  }

  private Process start() throws Exception {
    return CliJar.withAot(greeter.jlserve("build", "Greeter.java"))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  @Test
  void aKilledBuildTakesTheProcessWithItThatAssemblesTheAotCache() throws Exception {
    Process build = start();
    ProcessHandle assembling = await(CREATE, build);
    // Stopped, it does not come to its own end.
    signal("-STOP", assembling);
    try {
      signal("-KILL", build.toHandle());
      assertThat(build.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(assembling.onExit())
          .as("the process that assembles ends")
          .succeedsWithin(LIMIT_SECONDS, TimeUnit.SECONDS);
    } finally {
      assembling.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {RECORD, CREATE})
  void anInterruptedBuildDoesNotGoOnWithoutTheAotCache(String mode) throws Exception {
    Process build = start();
    await(mode, build);

    signal("-INT", build.toHandle());

    assertThat(build.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(build.exitValue()).isEqualTo(130);
    assertThat(Files.readString(log))
        .contains("Interrupted. What has come is kept")
        .doesNotContain("Note: ", "Build complete");
  }

  private ProcessHandle await(String mode, Process build) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (System.nanoTime() < deadline) {
      Optional<ProcessHandle> found =
          build.descendants().filter(each -> hasOption(mode, each)).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      assertThat(build.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS))
          .as("the build ended: %s", Files.readString(log))
          .isFalse();
    }
    throw new AssertionError("no process with " + mode + ": " + Files.readString(log));
  }

  private boolean hasOption(String option, ProcessHandle process) {
    try (var files = Files.walk(greeter.cache().resolve("tmp"))) {
      String command = process.info().commandLine().orElse("");
      if (!process.info().command().orElse("").endsWith("/java")) {
        return false;
      }
      for (Path file : files.filter(each -> each.endsWith("java.args")).toList()) {
        if (command.contains(file.toString()) && Files.readString(file).contains(option)) {
          return true;
        }
      }
      return false;
    } catch (IOException | UncheckedIOException gone) {
      // It ended while it was looked at, or another one did and its folder went.
      return false;
    }
  }

  private static void signal(String name, ProcessHandle process) throws Exception {
    Process kill = new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }
}
