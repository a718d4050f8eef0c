package dev.jlserve.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWatchTest {

  @TempDir private Path root;
  private Path source;
  private TreeWatch watch;

  @BeforeEach
  void watch() throws Exception {
    source = write("a/App.java", "1");
    Files.setLastModifiedTime(source, FileTime.fromMillis(1000));
    Path pom = Files.writeString(root.resolve("pom.xml"), "1");
    Files.setLastModifiedTime(pom, FileTime.fromMillis(1000));
    watch = new TreeWatch(List.of(root, root.resolve("absent")), List.of(root.resolve("target")));
  }

  private Path write(String name, String text) throws Exception {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aSaveANewFileAndARemovalAreChanges() throws Exception {
    assertThat(watch.changed()).isFalse();

    Files.writeString(source, "22");
    assertThat(watch.changed()).isTrue();
    assertThat(watch.changed()).isFalse();

    Path other = write("b/Other.java", "1");
    assertThat(watch.changed()).isTrue();

    Files.delete(other);
    assertThat(watch.changed()).isTrue();
    assertThat(watch.changed()).isFalse();
  }

  @Test
  void outputsHiddenFoldersAndTheLockAreNone() throws Exception {
    write("target/classes/App.class", "1");
    write(".git/index", "1");
    write("a/App.jlserve.lock", "1");

    assertThat(watch.changed()).isFalse();
  }

  @Test
  void aFileMayBeNewerThanATime() {
    assertThat(watch.hasNewerThan(999)).isTrue();
    assertThat(watch.hasNewerThan(1000)).isFalse();
  }
}
