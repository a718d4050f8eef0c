package dev.jlserve.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

  @TempDir private Path folder;

  private Path home(String name, String version, String... programs) throws Exception {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.createDirectory(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    for (String program : programs) {
      assertThat(
              Files.createFile(home.resolve("bin").resolve(program)).toFile().setExecutable(true))
          .isTrue();
    }
    return home;
  }

  @Test
  void theFirstThatIsNewEnoughAndHasACompilerIsTaken() throws Exception {
    Path old = home("old", "17.0.15", "java", "javac");
    Path jre = home("jre", "25.0.1", "java");
    Path good = home("good", "21", "java", "javac");
    Path newer = home("newer", "25.0.1", "java", "javac");

    assertThat(Jdk.in(List.of(old, jre, good, newer)).java()).isEqualTo(good.resolve("bin/java"));
  }

  @Test
  void noneIsRefusedInOneSentence() throws Exception {
    Path old = home("old", "17.0.15", "java", "javac");
    Path absent = folder.resolve("absent");

    assertThatThrownBy(() -> Jdk.in(List.of(old, absent)).java())
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "jlserve needs a JDK 21 or newer, and Maven knows Java 17 in "
                + old
                + ", no JDK in "
                + absent
                + "; set JAVA_HOME to one, or choose one with maven-toolchains-plugin.");
  }
}
