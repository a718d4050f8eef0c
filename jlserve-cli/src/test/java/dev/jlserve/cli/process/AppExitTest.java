package dev.jlserve.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppExitTest {

  private static AppExit exit(int status, boolean ready, boolean explained, boolean unbound) {
    Optional<String> explanation = explained ? Optional.of("explained") : Optional.empty();
    return new AppExit(status, ready, explanation, unbound, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "0, false, 1, the app ended its process: exit 0",
    "7, false, 1, the app ended its process: exit 7",
    "7, true, 1,",
    "1, true, 1,",
    "1, false, 1, the app ended its process: exit 1",
    "2, true, 2,",
    "2, false, 1, the app ended its process: exit 2",
    "3, true, 3,",
    "3, false, 3, 'the app ran out of memory or threads (exit 3); what it printed last may say of"
        + " which. //RUNTIME_OPTIONS -Xmx... sets the heap, and its container limits the rest'",
    "134, false, 1, the app's process crashed (signal 6)",
    "139, false, 1, the app's process crashed (signal 11)",
    "130, false, 130,",
    "143, false, 143,",
    "143, true, 143,",
  })
  void eachStatusHasItsExitCodeAndIsExplainedOnce(
      int status, boolean explained, int exitCode, @Nullable String complaint) {
    AppExit exit = exit(status, true, explained, false);
    assertThat(exit.exitCode()).isEqualTo(exitCode);
    assertThat(exit.complaint().orElse(null)).isEqualTo(complaint);
    boolean asked = status == 130 || status == 143;
    assertThat(exit.told())
        .isEqualTo(explained && !asked ? Optional.of("explained") : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "0, false, false, true",
    "1, true, false, true",
    "1, true, true, false",
    "2, true, false, false",
    "2, false, false, true",
    "3, true, false, true",
    "130, false, false, false",
    "137, false, false, true",
    "139, false, false, true",
    "143, false, false, false",
  })
  void otherCodeMayMendWhatIsTheApps(
      int status, boolean explained, boolean unbound, boolean mendable) {
    assertThat(exit(status, false, explained, unbound).isMendable()).isEqualTo(mendable);
  }

  @Test
  void aKillHintsAtMemory() {
    AppExit exit = exit(137, true, false, false);
    assertThat(exit.exitCode()).isEqualTo(1);
    assertThat(exit.complaint()).get().asString().contains("killed (signal 9)", "memory");
  }
}
