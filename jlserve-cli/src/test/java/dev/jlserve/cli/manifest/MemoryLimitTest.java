package dev.jlserve.cli.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.record.MeasuredMemory;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryLimitTest {

  private static final long MEBIBYTE = 1024 * 1024;

  private static String quantity(long peak, long heap, String... options) {
    return MemoryLimit.of(new MeasuredMemory(peak * MEBIBYTE, heap * MEBIBYTE), List.of(options))
        .quantity();
  }

  @Test
  void isTwiceThePeakInStepsThatDoNotChangeWithEachTrial() {
    assertThat(quantity(187, 20)).isEqualTo("384Mi");
    assertThat(quantity(190, 20)).isEqualTo("384Mi");
    assertThat(quantity(40, 5)).isEqualTo("128Mi");
    assertThat(quantity(30_000, 20)).isEqualTo("60032Mi");
  }

  /** The JVM takes a quarter of a container's memory as its heap. */
  @Test
  void leavesRoomForAHeapThatIsFull() {
    assertThat(quantity(700, 500)).isEqualTo("3008Mi");
    assertThat(quantity(700, 500, "-Xmx800m")).isEqualTo("1408Mi");
    assertThat(quantity(700, 500, "-XX:MaxRAMPercentage=70")).isEqualTo("1408Mi");
  }
}
