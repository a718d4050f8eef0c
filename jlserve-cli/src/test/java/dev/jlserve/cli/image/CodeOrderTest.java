package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an app's jar may come after its libraries. */
class CodeOrderTest {

  @TempDir private Path folder;
  private Path app;

  private Path jar(String name, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
      }
    }
    return jar;
  }

  @BeforeEach
  void write() throws IOException {
    app = jar("app.jar", "META-INF/MANIFEST.MF", "words.txt", "shop/", "shop/Model.class");
  }

  private boolean isFree(String... entries) throws IOException {
    return CodeOrder.isFree(app, List.of(jar("a.jar", "A.class"), jar("b.jar", entries)));
  }

  @Test
  void whatNothingStandsInForMayComeLast() throws IOException {
    assertThat(isFree("META-INF/MANIFEST.MF", "other.txt", "shop/", "shop/other/Model.class"))
        .isTrue();
  }

  @Test
  void aClassOrResourceThatStandsInForOneComesFirst() throws IOException {
    assertThat(isFree("shop/Model.class")).isFalse();
    assertThat(isFree("words.txt")).isFalse();
    assertThat(isFree("META-INF/versions/21/words.txt")).isFalse();
  }

  @Test
  void classesOfOnePackageAreLoadedByOneLoader() throws IOException {
    assertThat(isFree("shop/Other.class")).isFalse();
  }
}
