package dev.jlserve.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFaultTest {

  @TempDir private Path folder;

  private static String reading(Path file) {
    return FileFault.reason(catchThrowableOfType(IOException.class, () -> Files.readString(file)));
  }

  @Test
  void namesNoClass() throws IOException {
    assertThat(reading(folder.resolve("none"))).isEqualTo("no such file");
    assertThat(reading(folder)).isEqualTo("Is a directory");
    assertThat(reading(Files.write(folder.resolve("latin"), new byte[] {(byte) 0xfc})))
        .isEqualTo("it is no text in UTF-8");
    assertThat(FileFault.reason(new AccessDeniedException("a"))).isEqualTo("permission denied");
    assertThat(FileFault.reason(new FileSystemException("a", null, "No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(FileFault.reason(new IOException())).isEqualTo("io");
  }
}
