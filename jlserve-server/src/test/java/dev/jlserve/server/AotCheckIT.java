package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.GreeterBootstrap;
import dev.jlserve.store.file.JarContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that was started with an AOT cache looks whether it is for its jars. */
class AotCheckIT {

  @TempDir Path folder;

  private Path jar;

  @BeforeEach
  void write() throws IOException {
    jar = folder.resolve("a b.jar");
    jar("old");
    Files.writeString(folder.resolve("app.aot"), "for the JVM");
    Files.writeString(
        folder.resolve("app.aot.key"),
        "format 1\njdk any\ntrained by samples\njar "
            + JarContents.of(jar)
            + " "
            + Files.size(jar)
            + " "
            + "0".repeat(64)
            + " a b.jar\n");
  }

  private void jar(String text) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.setMethod(ZipOutputStream.DEFLATED);
      ZipEntry entry = new ZipEntry("entry");
      entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
      zip.putNextEntry(entry);
      zip.write(text.getBytes());
    }
  }

  private ServerProcess start() throws IOException {
    return ServerProcess.start(
        folder, GreeterBootstrap.class, "-Djlserve.aot=app.aot.key", "--", "serve", "--port", "0");
  }

  private void serves() throws Exception {
    try (ServerProcess server = start()) {
      assertThat(server.port()).isPositive();
    }
  }

  @Test
  void theSameJarWithAnotherTimeIsServed() throws Exception {
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    serves();
  }

  @Test
  void anotherJarOfTheSameSizeIsRefused() throws Exception {
    long size = Files.size(jar);
    jar("new");
    assertThat(jar).hasSize(size);
    try (ServerProcess server = start()) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err())
          .isEqualTo(
              "Error: app.aot was made from another a b.jar, and this process would run the old"
                  + " code; run: jlserve build <App.java>, or delete app.aot\n");
    }
    Files.delete(folder.resolve("app.aot"));
    serves();
  }

  @Test
  void aKeyThatIsGoneIsRefused() throws Exception {
    Files.delete(folder.resolve("app.aot.key"));
    try (ServerProcess server = start()) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.err()).contains("app.aot.key cannot be read").hasLineCount(1);
    }
  }
}
