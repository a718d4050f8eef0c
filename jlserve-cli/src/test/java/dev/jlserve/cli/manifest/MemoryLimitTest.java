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
    assertThat(quantity(40, 5)).isEqualTo("192Mi");
    assertThat(quantity(30_000, 20)).isEqualTo("60032Mi");
  }

  /** The JVM takes a quarter of a container's memory as its heap. */
  @Test
  void leavesRoomForAHeapThatIsFull() {
    assertThat(quantity(700, 500)).isEqualTo("3008Mi");
    assertThat(quantity(700, 500, "-Xmx800m")).isEqualTo("1408Mi");
    assertThat(quantity(700, 500, "-XX:MaxRAMPercentage=70")).isEqualTo("1408Mi");
  }

  /** The JVM takes half of a small container's memory as its heap, up to 126 MiB. */
  @Test
  void aSmallHeapNeedsNoMore() {
    assertThat(quantity(150, 60)).isEqualTo("320Mi");
    assertThat(quantity(187, 84)).isEqualTo("384Mi");
    assertThat(quantity(187, 85)).isEqualTo("512Mi");
  }

  /** Else the cluster ends the process before its heap is full. */
  @Test
  void holdsTheHeapThatTheOptionsAllow() {
    assertThat(quantity(187, 20, "-Xmx2g")).isEqualTo("2240Mi");
    assertThat(quantity(187, 20, "-Xmx2g", "-Xmx1024M")).isEqualTo("1216Mi");
    assertThat(quantity(187, 20, "-XX:MaxHeapSize=1073741824")).isEqualTo("1216Mi");
    assertThat(quantity(187, 20, "-Xmx64m")).isEqualTo("384Mi");
    assertThat(quantity(187, 20, "-Xmx1048576k", "-XX:MaxRAMPercentage=70")).isEqualTo("1216Mi");
    assertThat(
            MemoryLimit.of(new MeasuredMemory(187 * MEBIBYTE, 20 * MEBIBYTE), List.of("-Xmx2g"))
                .reason())
        .isEqualTo(
            "Memory: the heap of 2048 MiB that the app's options allow, and the 167 MiB beside it"
                + " under 'build --validate'.");
  }
}
