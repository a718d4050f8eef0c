package dev.jlserve.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineJarTest {

  @TempDir private Path home;
  private final CommandLineJar wanted = new CommandLineJar("1.2.0", Map.of());

  private Path jar(String place, String version) throws Exception {
    Path jar = home.resolve(place);
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }

  @ParameterizedTest
  @ValueSource(strings = {"lib/jlserve-cli.jar", "jlserve-cli/target/jlserve-cli.jar"})
  void aDistributionAndACloneHaveOne(String place) throws Exception {
    Path jar = jar(place, "1.2.0");

    assertThat(wanted.inHome(home)).isEqualTo(jar);
  }

  @Test
  void anotherVersionIsRefused() throws Exception {
    Path jar = jar("lib/jlserve-cli.jar", "1.1.0");

    assertThatThrownBy(() -> wanted.inHome(home))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "JLSERVE_HOME has jlserve 1.1.0 ("
                + jar
                + "), and the project's plugin is of 1.2.0; give both the same version.");
  }

  @Test
  void anEmptyFolderIsRefused() {
    assertThatThrownBy(() -> wanted.inHome(home))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("JLSERVE_HOME is " + home + ", where there is neither lib/");
  }
}
