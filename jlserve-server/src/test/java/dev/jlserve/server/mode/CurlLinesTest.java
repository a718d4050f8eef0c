package dev.jlserve.server.mode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.testing.JLServeTest;
import dev.jlserve.server.types.CompiledApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines for files, as a shell and curl read them. */
@Tag("slow")
class CurlLinesTest {

  private static final String APP =
      """
      record Box(int x, String label) {}
      record In(byte[] image, String text, int n, List<String> tags, Box box, Optional<String> not,
          List<byte[]> more) {}
      record Out(int size, String text, int n, List<String> tags, Box box, boolean not, int more) {}
      @Example(\"""
          {"image": "AAAA", "text": "%s", "n": 7, "tags": ["a;b", "c"],
           "box": {"x": 1, "label": "it's \\\\"x\\\\""}, "not": null, "more": ["AAAA", "AAAA"]}
          \""")
      @Endpoint public Out read(In in) {
        return new Out(in.image().length, in.text(), in.n(), in.tags(), in.box(),
            in.not().isPresent(), in.more().size());
      }
      """;

  @TempDir Path folder;

  @Test
  void filesAreSentAsFilesAndAllElseAsTheSampleHasIt() throws Exception {
    for (String text : List.of("plain", "two words", "@x", "<x", "a;type=text/html", "it's")) {
      CompiledApp<?> app = CompiledApp.of("@JLServeApp", APP.formatted(text));
      try (JLServeTest server = JLServeTest.start(app.type())) {
        List<String> lines =
            CurlLines.of(app.bootstrap().endpoints().get(0), "http://localhost:" + server.port());
        assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("curl -s http://localhost:"));
        assertThat(answer(lines.get(1))).isEqualTo(out(3, text, 2));
        Path file = Files.write(folder.resolve("a picture"), new byte[5]);
        assertThat(lines.get(0)).contains(" -F image=@FILE ").endsWith(" -F more=@FILE");
        String line = lines.get(0).replace("@FILE ", "@'" + file + "' ");
        assertThat(answer(line.replaceFirst("@FILE$", "@'" + file + "'")))
            .isEqualTo(out(5, text, 1));
      }
    }
  }

  private static String out(int size, String text, int more) {
    return "{\"size\":"
        + size
        + ",\"text\":\""
        + text
        + "\",\"n\":7,\"tags\":[\"a;b\",\"c\"],\"box\":{\"x\":1,\"label\":\"it's \\\"x\\\"\"},"
        + "\"not\":false,\"more\":"
        + more
        + "}";
  }

  private static String answer(String line) throws IOException {
    Process shell = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
    return new String(shell.getInputStream().readAllBytes(), UTF_8);
  }
}
