package dev.jlserve.server.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

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

  /** As of a text of empty lines, whose every line break may begin a boundary. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void shortPiecesAreStoredTogether() throws IOException {
    byte[] bytes = new byte[1 << 20];
    new Random(1).nextBytes(bytes);
    try (Spool spool = new Spool(1000)) {
      long before = writesOfThisThread();
      for (int i = 0; i < bytes.length; i++) {
        spool.write(bytes, i, 1);
      }
      Content content = spool.end();
      assertThat(writesOfThisThread() - before).isBetween(1L, 1000L);
      assertThat(content.bytes()).isEqualTo(bytes);
    }
  }

  @Test
  void piecesOfAllLengthsKeepTheirOrder() throws IOException {
    byte[] bytes = new byte[1 << 18];
    Random random = new Random(2);
    random.nextBytes(bytes);
    for (int kept : new int[] {0, 1, 5000, 20_000, 100_000, bytes.length, 2 * bytes.length}) {
      try (Spool spool = new Spool(kept)) {
        List<Content> parts = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
          for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, random.nextInt(1 << random.nextInt(16)));
            spool.write(bytes, at, length);
            at += length;
          }
          parts.add(spool.end());
        }
        for (Content part : parts) {
          assertThat(part.bytes()).as(kept + " kept").isEqualTo(bytes);
        }
      }
    }
  }

  private static long writesOfThisThread() throws IOException {
    return Files.readAllLines(Path.of("/proc/thread-self/io")).stream()
        .filter(line -> line.startsWith("syscw: "))
        .mapToLong(line -> Long.parseLong(line.substring("syscw: ".length())))
        .sum();
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
