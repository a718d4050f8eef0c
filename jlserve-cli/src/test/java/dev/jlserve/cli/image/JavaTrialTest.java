package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.console.CliException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaTrialTest {

  private static final Path HOME = Path.of(System.getProperty("java.home"));

  @Test
  void whatJavaRefusesIsNamed() {
    assertThatThrownBy(
            () -> JavaTrial.of(HOME, List.of("-Djlserve.cache=.", "-Xmx1g", "-XX:+UseNoCollector")))
        .isInstanceOf(CliException.class)
        .hasMessage(
            "The image's Java does not start with the app's options, -Xmx1g -XX:+UseNoCollector:"
                + " Unrecognized VM option 'UseNoCollector'. Correct the //RUNTIME_OPTIONS, or take"
                + " the Java of a base image: --java base --base REF.");
    assertThatThrownBy(() -> JavaTrial.of(HOME, List.of("--add-modules", "jdk.none")))
        .hasMessageContaining("Module jdk.none not found");
  }

  /** The container has its own memory, ports and files. */
  @Test
  void whatThisMachineLacksIsNoReason() {
    assertThatCode(
            () ->
                JavaTrial.of(
                    HOME,
                    List.of(
                        "-javaagent:/none.jar",
                        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y",
                        "-Dcom.sun.management.jmxremote.port=1",
                        "-Xlog:gc:file=/none/gc.log",
                        "-Xms500g",
                        "-Xmx500g")))
        .doesNotThrowAnyException();
  }
}
