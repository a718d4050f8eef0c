package dev.jlserve.cli.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.console.CliException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NestedJarsTest {

  @TempDir Path root;

  private CacheFolder cache;

  @BeforeEach
  void prepare() {
    cache = new CacheFolder(root, root);
  }

  @Test
  void unpacksOnceInClassPathOrder() throws IOException {
    NestedJars nested = new NestedJars(files("server 1"));

    RuntimeJars jars = nested.unpackedIn(cache);

    Path folder = root.resolve("runtime").resolve(nested.hash());
    Path api = folder.resolve("g.api-1.jar");
    Path server = folder.resolve("g.server-1.jar");
    assertThat(jars)
        .isEqualTo(new RuntimeJars(nested.hash(), List.of(api), List.of(api, server), List.of()));
    assertThat(server).hasContent("server 1");
    Files.writeString(server, "left alone");
    nested.unpackedIn(cache);
    assertThat(server).hasContent("left alone");
    Files.delete(server);
    nested.unpackedIn(cache);
    assertThat(server).hasContent("server 1");
  }

  @Test
  void keepsReleasesApart() {
    assertThat(new NestedJars(files("server 1")).hash())
        .isNotEqualTo(new NestedJars(files("server 2")).hash());
  }

  @Test
  void givesNoDamagedJarItsName() {
    NestedJars nested = new NestedJars(files("server 1").damage("runtime/g.server-1.jar"));

    assertThatThrownBy(() -> nested.unpackedIn(cache))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("runtime/g.server-1.jar");
    assertThat(root.resolve("runtime").resolve(nested.hash()).resolve("g.server-1.jar"))
        .doesNotExist();
  }

  @Test
  void knowsAnArtifactByItsFileName() {
    RuntimeJars jars = new NestedJars(files("server 1")).unpackedIn(cache);

    assertThat(jars.jarOf("g", "server").orElseThrow().getFileName()).hasToString("g.server-1.jar");
    assertThat(jars.jarOf("g", "serv")).isEmpty();
    assertThat(jars.jarOf("h", "server")).isEmpty();
  }

  private static NestedFiles files(String server) {
    return new NestedFiles()
        .add("api/g.api-1.jar", "api".getBytes(StandardCharsets.UTF_8))
        .add("runtime/g.server-1.jar", server.getBytes(StandardCharsets.UTF_8));
  }
}
