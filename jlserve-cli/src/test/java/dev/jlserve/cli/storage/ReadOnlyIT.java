package dev.jlserve.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlserve.cli.CliJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache folder on a read-only mount serves, also where the code changed since its build. */
class ReadOnlyIT {

  /** Arguments: a folder, then a command. */
  private static final String READ_ONLY =
      """
      set -eu
      folder=$1
      shift
      mount --bind "$folder" "$folder"
      mount -o remount,ro,bind "$folder"
      if touch "$folder/x" 2>/dev/null; then exit 9; fi
      """;

  /** Arguments: the cache folder, then the command that serves. */
  private static final String SCRIPT =
      READ_ONLY
          + """
      out=$(mktemp)
      "$@" > "$out" 2>&1 &
      pid=$!
      until grep -q '^Serving .* at http' "$out"; do
        kill -0 $pid || { cat "$out"; exit 8; }
        sleep 0.1
      done
      port=$(sed -n 's/^Serving .*:\\([0-9]*\\)$/\\1/p' "$out")
      curl -sS -H 'Content-Type: application/json' -d '{"text":"hello"}' \\
        "http://127.0.0.1:$port/echo" || { cat "$out"; exit 7; }
      kill $pid
      wait $pid || true
      rm "$out"
      """;

  @TempDir private Path temporary;

  @Test
  void devAndServeNeedNoWrite() throws Exception {
    assumeTrue(
        CliJar.run(new ProcessBuilder("unshare", "-rm", "true")).code() == 0,
        "needs namespaces: unshare -rm");
    try (Origin origin = new Origin(new Random(4))) {
      StoredApp app = new StoredApp(temporary, origin);
      assertThat(app.build().start().waitFor()).as(Files.readString(app.log())).isZero();
      List<Path> before = files(app);
      for (String command : List.of("serve", "dev")) {
        assertThat(served(app, command)).isEqualTo("{\"text\":\"hello\"}");
        Files.writeString(
            app.source(), Files.readString(app.source()).replace("return in", "return  in"));
        assertThat(served(app, command)).isEqualTo("{\"text\":\"hello\"}");
      }
      assertThat(files(app)).isEqualTo(before);
    }
  }

  @Test
  void aBuildThatHasNothingToDoNeedsNoWrite() throws Exception {
    assumeTrue(
        CliJar.run(new ProcessBuilder("unshare", "-rm", "true")).code() == 0,
        "needs namespaces: unshare -rm");
    try (Origin origin = new Origin(new Random(5))) {
      StoredApp app = new StoredApp(temporary, origin);
      assertThat(readOnly(app, app.cache(), "build")).isEqualTo(1);
      assertThat(Files.readString(app.log()))
          .contains("Error: JLSERVE_CACHE_DIR directory is not writable");
      assertThat(app.build().start().waitFor()).as(Files.readString(app.log())).isZero();
      List<Path> before = files(app);

      assertThat(builtReadOnly(app, app.cache()))
          .contains(
              "✓ Cache directory: " + app.cache() + " (read-only)",
              "✓ Nothing to do: Kept is built and unchanged",
              "✓ Build complete!");

      assertThat(files(app)).isEqualTo(before);
      Files.writeString(
          app.source(), Files.readString(app.source()).replace("return in", "return  in"));
      assertThat(readOnly(app, app.cache(), "build")).isEqualTo(1);
      assertThat(Files.readString(app.log()))
          .contains("Error: JLSERVE_CACHE_DIR directory is not writable");
    }
  }

  @Test
  void aLockThatCannotBeWrittenIsKeptInTheCacheFolder() throws Exception {
    assumeTrue(
        CliJar.run(new ProcessBuilder("unshare", "-rm", "true")).code() == 0,
        "needs namespaces: unshare -rm");
    try (Origin origin = new Origin(new Random(6))) {
      StoredApp app = new StoredApp(temporary, origin);
      Path folder = app.source().getParent();
      Path lock = folder.resolve("Kept.jlserve.lock");
      String note =
          "Note: " + lock + " cannot be written; the lock is kept in the cache folder only";

      assertThat(builtReadOnly(app, folder)).contains(note, "✓ Build complete!");

      assertThat(lock).doesNotExist();
      assertThat(builtReadOnly(app, folder))
          .contains("✓ Nothing to do: Kept is built and unchanged", note);
      assertThat(app.build().start().waitFor()).isZero();
      assertThat(lock).content().contains("requirement t:lib:1.0\n");
    }
  }

  @Test
  void aCheckNeedsNoWrite() throws Exception {
    assumeTrue(
        CliJar.run(new ProcessBuilder("unshare", "-rm", "true")).code() == 0,
        "needs namespaces: unshare -rm");
    try (Origin origin = new Origin(new Random(7))) {
      StoredApp app = new StoredApp(temporary, origin);
      assertThat(app.build().start().waitFor()).as(Files.readString(app.log())).isZero();
      List<Path> before = files(app);

      assertThat(readOnly(app, app.cache(), "check")).as(Files.readString(app.log())).isZero();

      Files.writeString(
          app.source(), Files.readString(app.source()).replace("t:lib:1.0", "t:lib:1.1"));
      assertThat(readOnly(app, app.cache(), "check")).isEqualTo(1);
      assertThat(Files.readString(app.log()))
          .contains("Error: Failed to install requirements: t:lib:1.1: ")
          .contains(" is not there, and JLSERVE_CACHE_DIR, which is not writable, forbids to");
      assertThat(files(app)).isEqualTo(before);
    }
  }

  private List<String> builtReadOnly(StoredApp app, Path folder) throws Exception {
    assertThat(readOnly(app, folder, "build")).as(Files.readString(app.log())).isZero();
    return Files.readAllLines(app.log());
  }

  /** Runs a command of the app while a folder is read-only, and gives the exit code. */
  private int readOnly(StoredApp app, Path folder, String command) throws Exception {
    Path script = Files.writeString(temporary.resolve("build.sh"), READ_ONLY + "exec \"$@\"\n");
    ProcessBuilder build = app.build();
    List<String> words = new ArrayList<>(List.of("unshare", "-rm", "sh", script.toString()));
    words.add(folder.toString());
    words.addAll(build.command());
    words.set(words.indexOf("build"), command);
    return build.command(words).start().waitFor();
  }

  private static List<Path> files(StoredApp app) throws IOException {
    try (Stream<Path> all = Files.walk(app.cache())) {
      return all.toList();
    }
  }

  private String served(StoredApp app, String command) throws Exception {
    Path script = Files.writeString(temporary.resolve("read-only.sh"), SCRIPT);
    ProcessBuilder serve =
        CliJar.command(
            temporary,
            Map.of("JLSERVE_CACHE_DIR", app.cache().toString()),
            command,
            app.source().toString(),
            "-p",
            "0");
    List<String> words = new ArrayList<>(List.of("unshare", "-rm", "sh", script.toString()));
    words.add(app.cache().toString());
    words.addAll(serve.command());
    CliJar.Result result = CliJar.run(serve.command(words));
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    return result.out();
  }
}
