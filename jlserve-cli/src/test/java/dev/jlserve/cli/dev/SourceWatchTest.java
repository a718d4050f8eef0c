package dev.jlserve.cli.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWatchTest {

  @TempDir private Path folder;
  private Path source;
  private final SourceWatch watch = new SourceWatch();

  @BeforeEach
  void follow() throws Exception {
    source = Files.writeString(folder.resolve("Greeter.java"), "class Greeter {}");
    // However soon a change comes, it has another time.
    for (Path each : List.of(source, folder)) {
      Files.setLastModifiedTime(each, FileTime.fromMillis(1000));
    }
    watch.follow(List.of(source));
    assertThat(watch.changed()).isFalse();
  }

  @Test
  void aSaveIsSeenOnce() throws Exception {
    Files.writeString(source, "class Greeter { }");
    assertThat(watch.changed()).isTrue();
    assertThat(watch.changed()).isFalse();
  }

  @Test
  void aFileThatTakesTheSourcesPlaceIsASave() throws Exception {
    Path other = Files.writeString(folder.resolve("x~"), "class Greeter {}");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(source));
    Files.move(other, source, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    assertThat(watch.changed()).isTrue();
  }

  @Test
  void aNewFileBesideItIsSeen() throws Exception {
    Files.writeString(folder.resolve("Person.java"), "record Person() {}");
    assertThat(watch.changed()).isTrue();
  }

  @Test
  void aSaveBeforeFollowingAgainIsNotLost() throws Exception {
    Files.writeString(source, "class Greeter { }");
    watch.follow(List.of(source));
    assertThat(watch.changed()).isTrue();
  }
}
