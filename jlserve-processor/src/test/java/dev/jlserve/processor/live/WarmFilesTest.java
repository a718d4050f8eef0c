package dev.jlserve.processor.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarOutputStream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmFilesTest {

  @TempDir Path folder;

  private final WarmFiles files = new WarmFiles(ToolProvider.getSystemJavaCompiler());

  @Test
  void keepsItsJarsOpenUntilOneChanges() throws IOException {
    Path jar = folder.resolve("a.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out).close();
    }
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
    StandardJavaFileManager first = files.of(List.of(folder, jar));
    assertThat(files.of(List.of(folder, jar))).isSameAs(first);

    Files.setLastModifiedTime(jar, FileTime.fromMillis(2_000_000));
    assertThat(files.of(List.of(folder, jar))).isNotSameAs(first);
  }

  @Test
  void startsAnewForAnotherClassPath() throws IOException {
    StandardJavaFileManager first = files.of(List.of(folder));

    assertThat(files.of(List.of())).isNotSameAs(first);
  }
}
