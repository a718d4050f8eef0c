package dev.jlserve.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class LiveCommandTest {

  private static LiveCommand shell(String script) throws Exception {
    return new LiveCommand("build", new ProcessBuilder("sh", "-c", script).start());
  }

  @Test
  void theLastErrorIsTheFailuresMessage() throws Exception {
    LiveCommand command =
        shell(
            "printf 'App.java:1: error: x\\nError: no app. Make one:\\n  jlserve init\\n' >&2; exit 2");

    assertThatThrownBy(() -> command.await(() -> {}))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("no app. Make one:\n  jlserve init");
  }

  @Test
  void aCommandWithoutAMessageIsNamedWithItsExitCode() throws Exception {
    LiveCommand command = shell("exit 3");

    assertThatThrownBy(() -> command.await(() -> {}))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("jlserve build ended with exit code 3");
  }

  @Test
  void somethingElseIsDoneUntilItEnds() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    Process process = new ProcessBuilder("cat").start();

    new LiveCommand("dev", process)
        .await(
            () -> {
              if (looks.incrementAndGet() == 2) {
                close(process);
              }
            });

    assertThat(looks).hasValueGreaterThanOrEqualTo(2);
  }

  private static void close(Process process) throws MojoFailureException {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new MojoFailureException("the pipe cannot be closed", e);
    }
  }
}
