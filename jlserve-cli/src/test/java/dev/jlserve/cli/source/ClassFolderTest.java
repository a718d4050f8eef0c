package dev.jlserve.cli.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.console.CliException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Maven may write while it is read. */
class ClassFolderTest {

  @TempDir Path folder;

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aFileThatGoesMeanwhileIsToldAsAFolderThatCannotBeRead() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    Thread maven = Thread.ofPlatform().start(() -> replaceUntil(over));
    try {
      CliException told = null;
      while (told == null && !Thread.currentThread().isInterrupted()) {
        told = failure(() -> new ClassFolder(folder).files());
      }
      assertThat(told).hasMessageStartingWith(folder + " cannot be read: ");
    } finally {
      over.set(true);
      maven.join();
    }
  }

  private static CliException failure(Callable<?> read) throws Exception {
    try {
      read.call();
      return null;
    } catch (CliException told) {
      return told;
    }
  }

  private void replaceUntil(AtomicBoolean over) {
    try {
      while (!over.get()) {
        Files.delete(Files.createFile(folder.resolve("App.class")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
