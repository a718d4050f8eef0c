package dev.jlserve.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputPumpTest {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final List<String> lines = new ArrayList<>();

  private void pump(InputStream from) throws InterruptedException {
    OutputPump.start("test", from, new PrintStream(shown), lines::add).join();
  }

  /** One byte a read, so that each character is split. */
  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public int read(byte[] to) {
        return read(to, 0, 1);
      }
    };
  }

  @Test
  void theListenerHearsEachLineInItsOwnLetters() throws Exception {
    pump(bytes("größe ✓\n\u0001jlserve größe 模型\n"));

    assertThat(lines).containsExactly("größe ✓", "\u0001jlserve größe 模型");
    assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("größe ✓\n");
  }

  @Test
  void aMessageInterruptsALine() throws Exception {
    pump(bytes("half \u0001said\na line\n"));

    assertThat(lines).containsExactly("\u0001said", "half a line");
    assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("half a line\n");
  }
}
