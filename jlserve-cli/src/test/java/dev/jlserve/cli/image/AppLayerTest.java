package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AppLayerTest {

  /** The JVM takes the last one. */
  @Test
  void whatTheAppSaysOfTheJvmsErrorFileCounts() {
    String own = "-XX:ErrorFile=/data/hs.log";

    assertThat(AppLayer.options(List.of(own, "-Xmx1g")))
        .containsExactly("-XX:ErrorFile=/tmp/hs_err_pid%p.log", own, "-Xmx1g");
  }
}
