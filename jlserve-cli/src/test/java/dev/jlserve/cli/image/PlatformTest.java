package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.console.CliException;
import org.junit.jupiter.api.Test;

class PlatformTest {

  @Test
  void javaNamesProcessorsInItsOwnWay() {
    assertThat(Platform.ofMachine("Linux", "aarch64", JavaOrigin.JLINK)).hasToString("linux/arm64");
    assertThat(Platform.ofMachine("Mac OS X", "x86_64", JavaOrigin.BASE))
        .hasToString("linux/amd64");
  }

  @Test
  void whatNoContainerRunsOnIsNamed() {
    assertThatThrownBy(() -> Platform.ofMachine("Linux", "sparcv9", JavaOrigin.JLINK))
        .isInstanceOf(CliException.class)
        .hasMessage(
            "Container images have no name for this machine's processor, sparcv9. Make the image"
                + " on one of amd64, arm64, ppc64le, riscv64 or s390x.");
    assertThatThrownBy(() -> Platform.ofMachine("Mac OS X", "aarch64", JavaOrigin.JLINK))
        .isInstanceOf(CliException.class)
        .hasMessage(
            "A Java runtime linked on Mac OS X does not run in a container, which is Linux. Make"
                + " the image on Linux, or take the Java of a base image: --java base --base"
                + " REF.");
  }
}
