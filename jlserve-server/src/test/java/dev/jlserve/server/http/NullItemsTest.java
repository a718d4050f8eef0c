package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.types.CompiledApp;
import org.junit.jupiter.api.Test;

class NullItemsTest {

  private static final CompiledApp<?> COMPILED =
      CompiledApp.of(
          "@JLServeApp",
          """
          record Text(String text) {}
          @Endpoint public java.util.stream.Stream<Text> stream(Text in) {
            return java.util.stream.Stream.of(in, null);
          }
          @Endpoint(maxBatch = 1) public List<Text> batch(List<Text> in) {
            return Collections.singletonList(null);
          }
          """);

  @Test
  void aNullItemIsReportedByItsIndex() throws Exception {
    String body = "{\"text\":\"a\"}";
    try (RunningApp app = RunningApp.dev(COMPILED.bootstrap())) {
      assertThat(app.post("/stream", body).body())
          .startsWith("data: " + body)
          .contains("\"item 1 of the stream is null; return a record, or throw");
      assertThat(app.post("/batch", body).body())
          .contains("\"item 0 of the list that batch() returned is null; return a record");
    }
  }
}
