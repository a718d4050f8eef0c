package dev.jlserve.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments and deprecation arrive in the document, from both compilers the same. */
class CommentsTest {

  private static final int MARKDOWN = 23;

  private static final String APP =
      """
      import dev.jlserve.*;
      import java.util.*;

      /** An app. */
      @JLServeApp
      public class App {
        /** Makes it. */
        public App() {}

        /**
         * The input.
         *
         * @param ids a {@code List<String>} of ids
         * @param body send {@code {"text": "hi"}} &mdash; here
         */
        @SuppressWarnings({"all", "deprecation"})
        record In(List<String> ids, @Deprecated String body, Mood mood) {}

        /** A mood. */
        @Deprecated
        enum Mood { GOOD }

        /// Takes `List<String>`.
        ///
        /// ```
        /// {"a": [
        ///     1
        /// ]}
        /// ```
        @Deprecated
        record Out(String text) {}

        /** Sets up. */
        public void setup() {}

        /** Downloads. */
        public void downloadWeights() {}

        /**
         * {@return the score}
         *
         * <pre>{@code
         * @Endpoint
         *   public Out ask(In in)
         * }</pre>
         *
         * @param in what
         */
        @Endpoint
        @Deprecated
        public Out ask(In in) { return new Out(""); }
      }
      """;

  @TempDir Path folder;

  @Test
  void bothCompilersHandOnAllOfIt() throws IOException {
    int release = Runtime.version().feature();
    assumeThat(release).isGreaterThanOrEqualTo(MARKDOWN);
    Path source = Files.writeString(folder.resolve("App.java"), APP);
    assertThat(StrictCompilers.javac(source, folder.resolve("javac"), release)).isEmpty();
    assertThat(StrictCompilers.ecj(source, folder.resolve("ecj"), release)).isEmpty();

    String document = document("javac");
    assertThat(document("ecj")).isEqualTo(document);
    JsonObject all = JsonParser.parseString(document).getAsJsonObject();
    JsonObject schemas = all.getAsJsonObject("components").getAsJsonObject("schemas");
    JsonObject in = schemas.getAsJsonObject("In").getAsJsonObject("properties");
    assertThat(text(in.getAsJsonObject("ids"))).isEqualTo("a `List<String>` of ids");
    assertThat(text(in.getAsJsonObject("body"))).isEqualTo("send `{\"text\": \"hi\"}` \u2014 here");
    assertThat(in.getAsJsonObject("body").get("deprecated").getAsBoolean()).isTrue();
    assertThat(in.getAsJsonObject("ids").has("deprecated")).isFalse();
    assertThat(schemas.getAsJsonObject("In").has("deprecated")).isFalse();
    assertThat(schemas.getAsJsonObject("Mood").get("deprecated").getAsBoolean()).isTrue();
    JsonObject out = schemas.getAsJsonObject("Out");
    assertThat(text(out)).isEqualTo("Takes `List<String>`.\n\n```\n{\"a\": [\n    1\n]}\n```");
    assertThat(out.get("deprecated").getAsBoolean()).isTrue();
    JsonObject ask = all.getAsJsonObject("paths").getAsJsonObject("/ask").getAsJsonObject("post");
    assertThat(text(ask))
        .isEqualTo("Returns the score.\n\n```\n@Endpoint\n  public Out ask(In in)\n```");
    assertThat(ask.get("summary").getAsString()).isEqualTo("Returns the score");
    assertThat(ask.get("deprecated").getAsBoolean()).isTrue();
    assertThat(text(ask.getAsJsonObject("responses").getAsJsonObject("200")))
        .isEqualTo("the score");
  }

  /** Without an import between them it is the comment of the class, from Java 23 on. */
  @Test
  void aFirstLineForShellsDescribesNothing() throws IOException {
    String text =
        """
        ///usr/bin/env jlserve dev --build "$0" "$@"; exit $?
        @dev.jlserve.JLServeApp
        class App {
          record In(String text) {}
          public void setup() {}
          public void downloadWeights() {}
          @dev.jlserve.Endpoint In echo(In in) { return in; }
        }
        """;
    int release = Runtime.version().feature();
    Path source = Files.writeString(folder.resolve("App.java"), text);
    StrictCompilers.javac(source, folder.resolve("javac"), release);
    StrictCompilers.ecj(source, folder.resolve("ecj"), release);

    assertThat(document("javac")).isEqualTo(document("ecj")).doesNotContain("usr/bin/env");
  }

  private String document(String compiler) throws IOException {
    return Files.readString(folder.resolve(compiler).resolve("META-INF/jlserve/openapi.json"));
  }

  private static String text(JsonObject described) {
    return described.get("description").getAsString();
  }
}
