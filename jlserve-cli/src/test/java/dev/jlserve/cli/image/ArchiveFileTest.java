package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.NamedPipe;
import dev.jlserve.cli.cache.CacheFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFileTest {

  @TempDir private Path folder;

  private static Object large(Path part) {
    try {
      return Files.write(part, new byte[1_000_000]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the tool does: it writes a file, and changes its end. */
  private String write(Path path) {
    CacheFolder cache = new CacheFolder(folder, folder);
    cache.hold();
    return ArchiveFile.at(path, cache)
        .write(
            part -> {
              try {
                Files.writeString(part, "old");
                Files.writeString(part, "an image\n");
                return "digest";
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Test
  void aLinkIsFollowed() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("app.tar");
    Files.writeString(real, "older");
    Path link = Files.createSymbolicLink(folder.resolve("app.tar"), real);

    assertThat(write(link)).isEqualTo("digest");

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("an image");
  }

  @Test
  void aReaderThatHasGoneIsNoFullDisk() throws Exception {
    Path pipe = NamedPipe.left(folder.resolve("app.tar"));
    CacheFolder cache = new CacheFolder(folder, folder);
    cache.hold();
    ArchiveFile archive = ArchiveFile.at(pipe, cache);

    assertThatThrownBy(() -> archive.write(ArchiveFileTest::large))
        .hasMessage("The reader of " + pipe + " has gone before it had the whole archive.");
  }

  @Test
  void aPipeGetsTheWholeArchive() throws Exception {
    NamedPipe pipe = NamedPipe.at(folder.resolve("app.tar"));

    write(pipe.path());

    assertThat(pipe.lines().get()).containsExactly("an image");
    assertThat(Files.isRegularFile(pipe.path())).isFalse();
  }
}
