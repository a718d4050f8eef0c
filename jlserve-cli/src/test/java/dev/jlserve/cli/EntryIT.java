package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar on Javas that it cannot use. */
class EntryIT {

  private static final Pattern RELEASE = Pattern.compile("JAVA_VERSION=\"(\\d+)[^\"]*\"");

  @TempDir private Path folder;

  private CliJar.Result run(Path javaHome) throws IOException, InterruptedException {
    return CliJar.run(CliJar.command(javaHome, folder, Map.of(), "--version"));
  }

  @Test
  void aRuntimeWithoutACompilerIsNamedInOneSentence() throws Exception {
    Path jre = folder.resolve("jre");
    int linked =
        ToolProvider.findFirst("jlink")
            .orElseThrow()
            .run(System.out, System.err, "--add-modules", "java.base", "--output", jre.toString());
    assertThat(linked).isZero();

    CliJar.Result result = run(jre);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.errLines()).hasSize(1);
    assertThat(result.err())
        .startsWith("Error: jlserve needs a JDK 21 or newer, and this is Java ")
        .contains(jre.toString(), "set JAVA_HOME");
  }

  /** Whatever older JDKs this machine happens to have. */
  @TestFactory
  Stream<DynamicTest> anOldJavaIsNamedInOneSentence() throws IOException {
    Path installed = Path.of("/usr/lib/jvm");
    Stream<Path> homes = Files.isDirectory(installed) ? Files.list(installed) : Stream.empty();
    return homes
        .filter(home -> feature(home).filter(version -> version >= 11 && version < 21).isPresent())
        .map(home -> DynamicTest.dynamicTest(home.toString(), () -> isNamed(home)));
  }

  private void isNamed(Path home) throws IOException, InterruptedException {
    CliJar.Result result = run(home);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.errLines()).hasSize(1);
    assertThat(result.err())
        .startsWith(
            "Error: jlserve needs a JDK 21 or newer, and this is Java " + feature(home).get())
        .contains("set JAVA_HOME");
  }

  private static Optional<Integer> feature(Path home) {
    try {
      Matcher release = RELEASE.matcher(Files.readString(home.resolve("release")));
      return release.find() ? Optional.of(Integer.valueOf(release.group(1))) : Optional.empty();
    } catch (IOException noJdk) {
      return Optional.empty();
    }
  }

  @Test
  void theJdkOfTheTestsIsTaken() throws Exception {
    CliJar.Result result = run(Path.of(System.getProperty("java.home")));
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
  }
}
