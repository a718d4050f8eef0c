package dev.jlserve.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {

  @TempDir Path folder;

  @Test
  void filesAreSortedAndFoldersAreNone() throws Exception {
    Path last = Files.writeString(folder.resolve("z"), "");
    Path inner = Files.createDirectories(folder.resolve("m/n"));
    Path first = Files.writeString(inner.resolve("file"), "");
    assertThat(FolderWalk.files(folder)).containsExactly(first, last);
    assertThat(FolderWalk.all(folder, 1))
        .containsExactlyInAnyOrder(folder, last, inner.getParent());
  }

  @Test
  void aFolderThatIsGoneIsAnIoException() {
    assertThatThrownBy(() -> FolderWalk.files(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void linksInACircleAreAnIoException() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("circle"), folder);
    assertThat(FolderWalk.files(folder)).isEmpty();
    assertThatThrownBy(() -> FolderWalk.files(folder, FileVisitOption.FOLLOW_LINKS))
        .isInstanceOf(FileSystemLoopException.class)
        .hasMessage(link.toString());
  }

  /** Root may read every folder, but nobody may name one in more than 4096 bytes. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderBelowThatCannotBeReadIsAnIoException() throws Exception {
    Path half = Path.of(("d".repeat(200) + "/").repeat(11));
    Path outer = Files.createDirectories(folder.resolve("a").resolve(half));
    Path inner = folder.resolve("b");
    Files.createDirectories(inner.resolve(half));
    Path moved = Files.move(inner, outer.resolve("b"));
    try {
      assertThatThrownBy(() -> FolderWalk.files(folder)).isInstanceOf(FileSystemException.class);
    } finally {
      Files.move(moved, inner); // What removes the folder after the test needs shorter names too.
    }
  }
}
