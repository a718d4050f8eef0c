package dev.jlserve.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlserve.cli.CliJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fills up in each step of a build: a small tmpfs in a mount namespace of its own. What
 * the builds leave is copied out of it.
 */
class FullDiskIT {

  /** Arguments: the cache folder, a folder for copies, sizes of the disk in kB, --, a build. */
  private static final String SCRIPT =
      """
      set -u
      cache=$1 copies=$2
      shift 2
      sizes=
      while [ "$1" != -- ]; do sizes="$sizes $1"; shift; done
      shift
      mount -t tmpfs -o size=1k tmpfs "$cache"
      for size in $sizes; do
        mount -o remount,size=${size}k "$cache"
        "$@" > "$copies/$size.log" 2>&1
        echo $? > "$copies/$size.code"
        cp -a "$cache" "$copies/$size.cache"
      done
      """;

  /** In kB, with what training records. */
  private static final long ROOM_FOR_AOT = 200_000;

  @TempDir private Path temporary;

  @Test
  void aFullDiskIsSaidAndTheNextBuildGoesOn() throws Exception {
    assumeTrue(
        run(new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt")) == 0,
        "needs namespaces: unshare -rm");
    try (Origin origin = new Origin(new Random(2))) {
      StoredApp app = new StoredApp(temporary, origin);
      Path copies = Files.createDirectory(temporary.resolve("copies"));
      long whole = wholeCache(origin);
      List<String> sizes =
          LongStream.of(whole / 4, whole - 1900, whole - 1500, whole - 1100, whole - 700)
              .mapToObj(Long::toString)
              .collect(Collectors.toCollection(ArrayList::new));
      String withoutAot = Long.toString(whole + 3000);
      sizes.add(withoutAot);
      sizes.add(Long.toString(2 * whole + ROOM_FOR_AOT));
      assertThat(run(inNamespace(app, copies, sizes))).isZero();

      for (String size : sizes.subList(0, sizes.indexOf(withoutAot))) {
        List<String> lines = Files.readAllLines(copies.resolve(size + ".log"));
        assertThat(copies.resolve(size + ".code")).as("%s kB: %s", size, lines).hasContent("1");
        assertThat(lines.stream().filter(line -> line.startsWith("Error: ")))
            .as("%s kB: %s", size, lines)
            .hasSize(1)
            .allMatch(line -> line.contains("No space left on device") || line.contains(" free; "));
        assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
        audit(copies, size, origin).check();
        assertThat(records(copies, size)).as("records at %s kB", size).isEmpty();
      }
      assertThat(copies.resolve(withoutAot + ".code")).hasContent("0");
      assertThat(Files.readAllLines(copies.resolve(withoutAot + ".log")))
          .anyMatch(
              line -> line.matches("Note: no AOT cache was made.*the disk has only .* MB left"))
          .contains("✓ Build complete!")
          .noneMatch(line -> line.contains("initialization of VM") || line.contains("Unable to"));
      audit(copies, withoutAot, origin).check();
      String last = sizes.get(sizes.size() - 1);
      assertThat(copies.resolve(last + ".code"))
          .as(Files.readString(copies.resolve(last + ".log")))
          .hasContent("0");
      audit(copies, last, origin).check();
      assertThat(records(copies, last)).hasSize(1);
      assertThat(audit(copies, last, origin).temporary()).isEmpty();
    }
  }

  /** In kB, as a disk counts it, but for the AOT cache: a build does without that. */
  private long wholeCache(Origin origin) throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("whole"));
    StoredApp app = new StoredApp(folder, origin);
    assertThat(app.build().start().waitFor()).as(Files.readString(app.log())).isZero();
    try (Stream<Path> all = Files.walk(app.cache())) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.endsWith("app.aot"))
          .mapToLong(file -> 4 * (1 + file.toFile().length() / 4096))
          .sum();
    }
  }

  private ProcessBuilder inNamespace(StoredApp app, Path copies, List<String> sizes)
      throws IOException {
    Path script = Files.writeString(temporary.resolve("full.sh"), SCRIPT);
    ProcessBuilder build = CliJar.withAot(app.build());
    List<String> words = new ArrayList<>(List.of("unshare", "-rm", "sh", script.toString()));
    words.addAll(List.of(app.cache().toString(), copies.toString()));
    words.addAll(sizes);
    words.add("--");
    words.addAll(build.command());
    return build.command(words);
  }

  private static CacheAudit audit(Path copies, String size, Origin origin) {
    return new CacheAudit(copies.resolve(size + ".cache"), origin.files());
  }

  private static List<Path> records(Path copies, String size) throws IOException {
    try (Stream<Path> all = Files.walk(copies.resolve(size + ".cache"))) {
      return all.filter(file -> file.endsWith("build.json")).toList();
    }
  }

  private static int run(ProcessBuilder command) throws InterruptedException {
    try {
      return command.start().waitFor();
    } catch (IOException noSuchCommand) {
      return -1;
    }
  }
}
