package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaseFilesTest {

  private static final BaseFiles DEBIAN =
      new BaseFiles(
          Set.of("/usr", "/usr/lib/jvm/21/bin/java", "/usr/lib/jvm/21/lib/libjdwp.so"),
          Map.of(
              "/bin", "usr/bin",
              "/usr/bin/java", "/etc/alternatives/java",
              "/etc/alternatives/java", "../../usr/lib/jvm/default/bin/./java",
              "/usr/lib/jvm/default", "21",
              "/usr/bin/circle", "circle",
              "/usr/bin/nowhere", "/opt/nowhere"),
          List.of("/usr/local/bin", "/bin"));

  @Test
  void linksAreFollowed() {
    assertThat(DEBIAN.has("/usr/bin/java")).isTrue();
    assertThat(DEBIAN.hasProgram("java")).isTrue();
    assertThat(DEBIAN.has("/bin/..")).isTrue();
  }

  @Test
  void whatIsAbsentIsNotThere() {
    assertThat(DEBIAN.has("/usr/bin/circle")).isFalse();
    assertThat(DEBIAN.hasProgram("nowhere")).isFalse();
    assertThat(DEBIAN.hasProgram("python")).isFalse();
  }

  @Test
  void aLibraryIsFoundAnywhere() {
    assertThat(DEBIAN.hasNamed("libjdwp.so")).isTrue();
    assertThat(DEBIAN.hasNamed("jdwp.so")).isFalse();
  }
}
