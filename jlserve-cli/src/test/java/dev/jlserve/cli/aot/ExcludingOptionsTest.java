package dev.jlserve.cli.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcludingOptionsTest {

  @Test
  void anOlderOptionForSharingIsFoundInAnyVariableOfTheJvm() {
    assertThat(
            ExcludingOptions.find(Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g  -Xshare:auto"), List.of()))
        .contains("JAVA_TOOL_OPTIONS has -Xshare:auto, beside which the JVM takes none");
    assertThat(
            ExcludingOptions.find(
                Map.of("JDK_JAVA_OPTIONS", "-XX:SharedArchiveFile=a.jsa"), List.of()))
        .contains(
            "JDK_JAVA_OPTIONS has -XX:SharedArchiveFile=a.jsa, beside which the JVM takes none");
  }

  @Test
  void otherOptionsExcludeNothing() {
    assertThat(
            ExcludingOptions.find(Map.of("JAVA_TOOL_OPTIONS", "-Dx=-Xshare:off -Xmx1g"), List.of()))
        .isEmpty();
    assertThat(ExcludingOptions.find(Map.of("PATH", "-Xshare:off"), List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-javaagent:otel.jar=a=b",
        "-agentlib:jdwp=server=y",
        "-agentpath:/p.so",
        "-Xshare:off"
      })
  void theOptionsOfTheAppExcludeToo(String option) {
    assertThat(ExcludingOptions.find(Map.of(), List.of("-Xmx1g", option)))
        .contains("//RUNTIME_OPTIONS has " + option + ", beside which the JVM takes none");
    assertThat(ExcludingOptions.find(Map.of("_JAVA_OPTIONS", option), List.of()))
        .contains("_JAVA_OPTIONS has " + option + ", beside which the JVM takes none");
    assertThat(ExcludingOptions.find(Map.of(), List.of(), List.of(option)))
        .contains("The command has " + option + ", beside which the JVM takes none");
  }
}
