package dev.jlserve.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.NamedPipe;
import dev.jlserve.processor.ClientSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientFilesTest {

  @TempDir private Path folder;

  private static String head(String app) {
    return ClientSources.MARK + " from " + app + ": the next run replaces this file.\n";
  }

  private void write(String app, String... names) {
    Map<Path, byte[]> files = new TreeMap<>();
    for (String name : names) {
      byte[] text = (head(app) + "// " + name + "\n").getBytes(StandardCharsets.UTF_8);
      files.put(folder.resolve(name), text);
    }
    new ClientFiles(files).write();
  }

  @Test
  void onlyTheSameAppsFilesAreOutdated() {
    write("two.One", "OneClient.java", "Word.java", "Json.java");
    write("two.Two", "TwoClient.java", "Number.java", "Json.java");

    write("two.One", "OneClient.java", "Json.java");

    assertThat(folder)
        .isDirectoryContaining("glob:**/TwoClient.java")
        .isDirectoryContaining("glob:**/Number.java")
        .isDirectoryNotContaining("glob:**/Word.java");
  }

  @Test
  void aPipeThatLooksLikeASourceIsNotRead() throws Exception {
    NamedPipe pipe = NamedPipe.at(folder.resolve("Pipe.java"));

    write("Greeter", "GreeterClient.java", "Json.java");

    assertThat(pipe.path()).exists();
  }

  @Test
  void aLinkIsFollowed() throws IOException {
    Path link = folder.resolve("api.ts");
    write("Greeter", "real.ts");
    Files.createSymbolicLink(link, Path.of("real.ts"));

    write("Greeter", "api.ts");

    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("real.ts")).content().contains("// api.ts");
  }

  @Test
  void aPipeGetsTheClient() throws Exception {
    NamedPipe pipe = NamedPipe.at(folder.resolve("api.ts"));

    write("Greeter", "api.ts");

    assertThat(pipe.lines().get()).contains("// api.ts");
    assertThat(Files.isRegularFile(pipe.path())).isFalse();
  }
}
