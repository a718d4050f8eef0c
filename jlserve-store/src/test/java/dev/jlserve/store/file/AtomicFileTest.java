package dev.jlserve.store.file;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AtomicFileTest {

  /** Root may write every file but that of a program that runs, such as this JVM's. */
  @Test
  void aFileThatCannotBeWrittenIsForcedAllTheSame() {
    String program = ProcessHandle.current().info().command().orElseThrow();
    assertThatCode(() -> AtomicFile.force(Path.of(program))).doesNotThrowAnyException();
  }
}
