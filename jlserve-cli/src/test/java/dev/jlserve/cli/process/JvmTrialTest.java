package dev.jlserve.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmTrialTest {

  private static final Path HOME = Path.of(System.getProperty("java.home"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-Xmx1g -XX:+UseNoCollector | Unrecognized VM option 'UseNoCollector'",
        "--add-modules jdk.none | java.lang.module.FindException: Module jdk.none not found",
        "--illegal-access=permit -Xmx1x | Invalid maximum heap size: -Xmx1x",
        "-XX:+UseSerialGC -XX:+UseParallelGC | Multiple garbage collectors selected",
        "-XX:+UseG1GC -Xss1k | The Java thread stack size specified is too small. Specify at",
        "-XX:+PrintInlining | VM option 'PrintInlining' is diagnostic and must be enabled via",
        "Xmx1g | Could not find or load main class Xmx1g",
        "@none | Could not find or load main class @none",
      })
  void whatJavaRefusesIsNamed(String options, String reason) throws Exception {
    assertThat(JvmTrial.refusal(HOME, List.of(options.split(" "))).orElseThrow())
        .startsWith(reason)
        .doesNotEndWith(".");
  }

  /** Who serves has memory, ports and files of his own. */
  @Test
  void whatThisMachineLacksIsNoReason() throws IOException {
    assertThat(
            JvmTrial.refusal(
                HOME,
                List.of(
                    "-javaagent:/none.jar",
                    "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y",
                    "-Dcom.sun.management.jmxremote.port=1",
                    "-Xlog:gc:file=/none/gc.log",
                    "-Xms500g",
                    "-Xmx500g")))
        .isEmpty();
  }
}
