package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EntryTest {

  @Test
  void aJavaThatIsTooOldIsNamed() {
    assertThat(Entry.refusal(17, true))
        .isEqualTo(
            "Error: jlserve needs a JDK 21 or newer, and this is Java "
                + System.getProperty("java.version")
                + " in "
                + System.getProperty("java.home")
                + "; set JAVA_HOME to a JDK 21 or newer and run its bin/java.");
  }

  @Test
  void aJavaWithoutACompilerIsNamed() {
    assertThat(Entry.refusal(25, false)).contains("without a compiler (a JRE)");
  }

  @Test
  void aJdkIsTaken() {
    assertThat(Entry.refusal(21, true)).isEmpty();
  }

  @Test
  void itsClassFileIsReadByJava11() throws Exception {
    try (InputStream file = Entry.class.getResourceAsStream("Entry.class");
        DataInputStream data = new DataInputStream(Objects.requireNonNull(file))) {
      assertThat(data.readInt()).isEqualTo(0xCAFEBABE);
      data.readUnsignedShort();
      assertThat(data.readUnsignedShort()).isEqualTo(55);
    }
  }
}
