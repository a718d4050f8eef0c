package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the app's libraries unpack or cache goes into JLSERVE_CACHE_DIR: in namespaces in which
 * there is no network, and the home and temporary folders are read-only, the app answers.
 */
class OfflineEmbedderIT {

  /** Arguments: the cache folder, the home, then the command that serves. */
  private static final String SCRIPT =
      """
      set -eu
      cache=$1 home=$2
      shift 2
      ip link set lo up
      for folder in "$home" /tmp; do
        mount --rbind "$folder" "$folder"
        mount -o remount,ro,bind "$folder"
      done
      mount --bind "$cache" "$cache"
      mount -o remount,rw,bind "$cache"
      if touch "$home/x" 2>/dev/null || touch /tmp/x 2>/dev/null; then exit 9; fi
      cd "$cache"
      : > offline.log
      "$@" > offline.log 2>&1 &
      pid=$!
      until grep -q '^Serving .* at http' offline.log; do
        kill -0 $pid || { cat offline.log; exit 8; }
        sleep 0.1
      done
      port=$(sed -n 's/^Serving .*:\\([0-9]*\\)$/\\1/p' offline.log)
      curl -sS -H 'Content-Type: application/json' -d '{"text":"hello"}' \\
        "http://127.0.0.1:$port/embed" || { cat offline.log; exit 7; }
      kill $pid
      wait $pid || true
      rm offline.log
      """;

  @TempDir private Path temporary;

  @Test
  void answersFromTheCacheFolderAlone() throws Exception {
    assumeTrue(
        run("unshare", "-rnm", "ip", "link", "set", "lo", "up").code() == 0,
        "needs namespaces: unshare -rnm");
    ServedExample.of("embedder/Embedder.java");
    Path script = Files.writeString(temporary.resolve("offline.sh"), SCRIPT);
    for (String command : List.of("serve", "dev")) {
      Result result = run(ServedExample.offline(script, command, "embedder/Embedder.java"));
      assertThat(result.code()).as(result.output()).isZero();
      assertThat(
              JsonParser.parseString(result.output())
                  .getAsJsonObject()
                  .getAsJsonArray("vector")
                  .size())
          .isEqualTo(384);
    }
  }

  private record Result(int code, String output) {}

  private Result run(String... command) throws IOException, InterruptedException {
    return run(new ProcessBuilder(command));
  }

  private Result run(ProcessBuilder command) throws IOException, InterruptedException {
    Path output = temporary.resolve("output.txt");
    try {
      int code =
          command.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
      return new Result(code, Files.readString(output));
    } catch (IOException noSuchCommand) {
      return new Result(-1, String.valueOf(noSuchCommand.getMessage()));
    }
  }
}
