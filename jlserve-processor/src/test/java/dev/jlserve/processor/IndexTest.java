package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The index of an app says how many requests its code works on at once. */
class IndexTest {

  private static final String APP =
      """
      import dev.jlserve.Endpoint;
      import dev.jlserve.JLServeApp;
      import java.util.List;

      @JLServeApp(%s)
      public class App {
        record Text(String text) {}

        public void setup() {}

        public void downloadWeights() {}

        @Endpoint(%s)
        public Text one(Text in) {
          return in;
        }

        @Endpoint(%s)
        public List<Text> many(List<Text> in) {
          return in;
        }
      }
      """;

  static Stream<Arguments> apps() {
    return Stream.of(
        Arguments.of("", "", "maxBatch = 32", 32),
        Arguments.of("concurrency = 3", "", "maxBatch = 32", 96),
        Arguments.of("concurrency = 3", "", "maxBatch = 32, concurrency = 2", 67),
        Arguments.of("concurrency = 3", "concurrency = 5", "maxBatch = 32, concurrency = 2", 69));
  }

  @ParameterizedTest
  @MethodSource("apps")
  void countsTheRequestsOfEachCallThatMayRun(String app, String one, String many, int requests) {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new JLServeProcessor())
            .compile(Javac.source("App.java", APP.formatted(app, one, many)));

    assertThat(Javac.generated(compilation).get("META-INF/jlserve/app"))
        .asString()
        .isEqualTo("AppBootstrap\nrequests " + requests + "\n");
  }

  @Test
  void describesTheSettingsWhichNoDocumentHas() {
    String app =
        APP.replace(
            "public void setup() {}",
            """
            /** @param key "the" key */
            record Settings(@Secret String key, @DefaultValue("8") int threads) {}
            public void setup(Settings settings) {}
            """);
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new JLServeProcessor())
            .compile(
                Javac.source(
                    "App.java", "import dev.jlserve.*;" + app.formatted("", "", "maxBatch = 2")));

    assertThat(Javac.generated(compilation).get("META-INF/jlserve/app"))
        .asString()
        .isEqualTo(
            """
            AppBootstrap
            requests 2
            setting {"name":"KEY","type":"String","expected":"text","required":true,"default":null,\
            "secret":true,"description":"\\"the\\" key"}
            setting {"name":"THREADS","type":"int","expected":"a whole number of 32 bits",\
            "required":false,"default":"8","secret":false,"description":""}
            """);
    assertThat(Javac.generated(compilation).get("META-INF/jlserve/openapi.json"))
        .asString()
        .contains("Text")
        .doesNotContain("Settings", "threads");
  }
}
