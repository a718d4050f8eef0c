package dev.jlserve.cli.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SharingOptionsTest {

  @Test
  void anOlderOptionForSharingIsFoundInAnyVariableOfTheJvm() {
    assertThat(SharingOptions.excluding(Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g  -Xshare:auto")))
        .contains("JAVA_TOOL_OPTIONS has -Xshare:auto, beside which the JVM takes none");
    assertThat(SharingOptions.excluding(Map.of("JDK_JAVA_OPTIONS", "-XX:SharedArchiveFile=a.jsa")))
        .contains(
            "JDK_JAVA_OPTIONS has -XX:SharedArchiveFile=a.jsa, beside which the JVM takes none");
  }

  @Test
  void otherOptionsExcludeNothing() {
    assertThat(SharingOptions.excluding(Map.of("JAVA_TOOL_OPTIONS", "-Dx=-Xshare:off -Xmx1g")))
        .isEmpty();
    assertThat(SharingOptions.excluding(Map.of("PATH", "-Xshare:off"))).isEmpty();
  }
}
