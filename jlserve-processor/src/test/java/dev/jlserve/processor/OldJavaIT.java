package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler on a Java that is too old says so in one sentence of jlserve's. */
class OldJavaIT {

  private static final Path JAR = Path.of(System.getProperty("jlserve.processor.jar"));
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  @TempDir Path folder;

  @Test
  void aCompilerOfJava17NamesTheJavaThatIsNeeded() throws Exception {
    Optional<Path> old = javac17();
    assumeThat(old).as("a JDK 17 in %s", INSTALLED).isPresent();
    Path app = Path.of(getClass().getResource("/good/Smallest.java").toURI());

    Process compiler =
        new ProcessBuilder(
                List.of(
                    old.get().toString(),
                    "-processorpath",
                    JAR.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    folder.toString(),
                    app.toString()))
            .redirectErrorStream(true)
            .start();
    String printed = new String(compiler.getInputStream().readAllBytes());

    assertThat(compiler.waitFor()).isEqualTo(1);
    assertThat(printed)
        .startsWith("error: [jlserve/JavaVersion] jlserve needs JDK 21 or newer")
        .contains("this compiler runs on Java 17 in ")
        .endsWith("Set JAVA_HOME to a JDK 21 or newer.\n1 error\n");
  }

  private static Optional<Path> javac17() throws IOException {
    try (Stream<Path> homes = Files.list(INSTALLED)) {
      return homes
          .filter(home -> home.getFileName().toString().contains("17"))
          .map(home -> home.resolve("bin" + File.separator + "javac"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
