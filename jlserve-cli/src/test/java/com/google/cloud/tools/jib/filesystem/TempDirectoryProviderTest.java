package com.google.cloud.tools.jib.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.store.file.TemporaryNames;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempDirectoryProviderTest {

  @TempDir private Path parent;

  @Test
  void itsFoldersTellWhoseTheyAreAndGoWithIt() throws Exception {
    Path folder;
    try (TempDirectoryProvider provider = new TempDirectoryProvider()) {
      folder = provider.newDirectory(parent);
      Files.writeString(Files.createDirectory(folder.resolve("layer")).resolve("a"), "a");
      assertThat(TemporaryNames.finalName(folder)).contains(parent.resolve("jib"));
      assertThat(provider.newDirectory(parent)).isNotEqualTo(folder);
    }
    assertThat(parent).isEmptyDirectory();
  }
}
