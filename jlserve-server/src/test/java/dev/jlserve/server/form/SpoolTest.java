package dev.jlserve.server.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class SpoolTest {

  private static final int LENGTH = 9_000_001;

  private static final Pattern OTHER = Pattern.compile("Other \\(reserved=(\\d+)KB");

  @Test
  void aFolderThatTakesNoMoreIsNamedWithWhatToDo() {
    assertThat(new StorageException("/tmp", new IOException("No space left on device")))
        .hasMessage(
            "The temporary folder /tmp cannot take the parts of a form: No space left on device."
                + " Give it room for all forms that wait, in a container with --tmpfs"
                + " /tmp:exec,size=..., or lower JLSERVE_MAX_BODY or JLSERVE_QUEUE");
  }

  /** The JDK keeps a direct buffer as long as a thread's longest read or write of a file. */
  @Test
  void aLargePartTakesLittleNativeMemory() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:NativeMemoryTracking=summary",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Measured.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    Matcher other = OTHER.matcher(printed);
    assertThat(other.find()).as(printed).isTrue();
    assertThat(Integer.parseInt(other.group(1))).isLessThan(1024);
  }

  /** A process that keeps a part, reads it and prints where its native memory went. */
  static final class Measured {

    private Measured() {}

    public static void main(String[] args) throws Exception {
      byte[] bytes = new byte[LENGTH];
      new Random(1).nextBytes(bytes);
      try (Spool spool = new Spool(0)) {
        spool.write(bytes, 1, LENGTH - 1);
        spool.end();
        spool.write(bytes, 0, LENGTH);
        assertThat(spool.end().bytes()).isEqualTo(bytes);
      }
      ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
      System.out.println(
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  commands,
                  "vmNativeMemory",
                  new Object[] {new String[] {"summary"}},
                  new String[] {String[].class.getName()}));
    }
  }
}
