package dev.jlserve.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.store.protocol.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class FailuresTest {

  private static final CliException REFUSED =
      new CliException(
          "Greeter.java does not compile",
          3,
          List.of(RecordedConsole.mistake("Greeter.java:1: error: x")),
          List.of("cmd"));

  private final RecordedConsole console = new RecordedConsole();

  private int run(Exception failure, String... args) {
    return new CommandLine(new Failing(failure))
        .setExecutionExceptionHandler(new Failures(console))
        .execute(args);
  }

  @Test
  void diagnosticsComeFirstAndCommandsLast() {
    assertThat(run(REFUSED)).isEqualTo(3);
    assertThat(console.err())
        .containsExactly("Greeter.java:1: error: x", "Error: Greeter.java does not compile", "cmd");
  }

  @Test
  void theStackTraceIsShownWhenAskedFor() {
    assertThat(run(REFUSED, "--stacktrace")).isEqualTo(3);
    assertThat(console.err().get(3))
        .startsWith("dev.jlserve.cli.console.CliException: Greeter.java does not compile")
        .contains("\n\tat ");
  }

  @Test
  void aFaultOfOursAsksForAReport() {
    assertThat(run(new IllegalStateException("odd"))).isEqualTo(ExitCode.FAULT);
    assertThat(console.err())
        .containsExactly(
            "Error: jlserve itself failed with java.lang.IllegalStateException: odd; run it again"
                + " with --stacktrace and report what it prints.");
  }

  @Command(name = "failing")
  private static final class Failing implements Callable<Integer> {

    private final Exception failure;

    @Mixin private final StacktraceOption stacktrace = new StacktraceOption();

    Failing(Exception failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }
}
