package dev.jlserve.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoexecMountTest {

  private static final List<String> MOUNTS =
      List.of(
          "1 0 0:1 / / rw,relatime - overlay overlay rw",
          "2 1 0:2 / /tmp rw,nosuid,nodev,noexec - tmpfs tmpfs rw",
          "3 1 0:3 / /tmp/exec rw,nosuid - tmpfs tmpfs rw",
          "4 1 0:4 / /my\\040cache ro,noexec - ext4 /dev/sda rw");

  private static final String SAID = ": failed to map segment from shared object";

  private static UnsatisfiedLinkError unmapped(String file) {
    return new UnsatisfiedLinkError(file + ": " + file + SAID);
  }

  @Test
  void namesTheMountOfTheLibrary() {
    assertThat(NoexecMount.advice(unmapped("/tmp/a/lib.so"), MOUNTS))
        .contains(
            "/tmp is mounted noexec, so no native library can be loaded from there. Mount it with"
                + " exec; in a container: --tmpfs /tmp:exec");
    assertThat(NoexecMount.advice(unmapped("/my cache/tmp/lib.so"), MOUNTS).orElseThrow())
        .startsWith("/my cache is mounted noexec");
  }

  @Test
  void looksAtTheCauses() {
    Throwable wrapped =
        new NoClassDefFoundError("Could not initialize class a.B")
            .initCause(new ExceptionInInitializerError(unmapped("/tmp/lib.so")));

    assertThat(NoexecMount.advice(wrapped, MOUNTS).orElseThrow()).startsWith("/tmp is mounted");
  }

  @Test
  void hasNoAdviceForOtherCauses() {
    assertThat(NoexecMount.advice(unmapped("/tmp/exec/lib.so"), MOUNTS)).isEmpty();
    assertThat(NoexecMount.advice(unmapped("/opt/lib.so"), MOUNTS)).isEmpty();
    assertThat(NoexecMount.advice(new UnsatisfiedLinkError("no x in java.library.path"), MOUNTS))
        .isEmpty();
    assertThat(NoexecMount.advice(new IllegalStateException(), MOUNTS)).isEmpty();
  }
}
