package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AppLayerTest {

  /** The JVM takes the last one. */
  @Test
  void whatTheAppSaysOfTheErrorFileAndTheOutputCounts() {
    String file = "-XX:ErrorFile=/data/hs.log";
    String output = "-Dstdout.encoding=ISO-8859-1";

    assertThat(AppLayer.options(List.of(file, "-Xmx1g", output)))
        .containsExactly(
            "-XX:ErrorFile=/tmp/hs_err_pid%p.log",
            "-Dorg.bytedeco.javacpp.cachedir=/tmp/javacpp",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            file,
            "-Xmx1g",
            output);
  }
}
