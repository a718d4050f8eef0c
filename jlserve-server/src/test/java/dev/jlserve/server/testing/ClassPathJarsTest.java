package dev.jlserve.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights of Maven in a test come from the test's class path. */
class ClassPathJarsTest {

  private static final WeightSource.Maven MODEL = new WeightSource.Maven("org.example:model:1.2");

  @TempDir Path repository;

  private Path jar(String name) throws IOException {
    return Files.createFile(repository.resolve(name));
  }

  @Test
  void findsTheJarOfThatVersion() throws IOException {
    Path old = jar("model-1.jar");
    Path wanted = jar("model-1.2.jar");
    ClassPathJars jars =
        new ClassPathJars(
            String.join(
                File.pathSeparator,
                "",
                repository.toString(),
                repository.resolve("gone/model-1.2.jar").toString(),
                old.toString(),
                jar("big-model-1.2.jar").toString(),
                wanted.toString()));

    assertThat(jars.resolve(MODEL)).isEqualTo(wanted);
  }

  @Test
  void saysWhatToAdd() throws IOException {
    ClassPathJars jars = new ClassPathJars(jar("model-1.jar").toString());

    assertThatThrownBy(() -> jars.resolve(MODEL))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "mvn:org.example:model:1.2 is not on the test's class path, which holds no"
                + " model-1.2.jar. Add the artifact as a dependency in scope test");
  }
}
