package dev.jlserve.cli.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.console.RecordedConsole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ValidationRunTest {

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void letsGoOfTheProcessOnceAllIsDone() {
    RecordedConsole console = new RecordedConsole();
    ScriptedLauncher launcher = new ScriptedLauncher("say {\"message\":\"done\"}", "hear");

    new ValidationRun(launcher, console, List.of()).train(DownloadStepTest.app());

    assertThat(console.err()).containsExactly("heard null");
  }
}
