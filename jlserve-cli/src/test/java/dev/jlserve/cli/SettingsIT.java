package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app with settings, in every command. A secret is in the output of none. */
class SettingsIT {

  private static final String SECRET = "sk-4f1d83a9b2";

  private static final String SOURCE =
      """
      import dev.jlserve.DefaultValue;
      import dev.jlserve.Endpoint;
      import dev.jlserve.JLServeApp;
      import dev.jlserve.Secret;
      import jakarta.validation.constraints.*;

      @JLServeApp
      public class Keyed {
        /**
         * What it needs.
         *
         * @param apiKey the key of the hub
         */
        record Settings(
            @Secret @NotBlank @Pattern(regexp = "sk-.*", message = "begins with sk-") String apiKey,
            @DefaultValue("4") @Max(8) int threads) {}

        record Text(String text) {}

        private String key = "";
        private int threads;

        public Keyed() {
          System.err.println("the app is made");
        }

        public void setup(Settings settings) {
          key = settings.apiKey();
          threads = settings.threads();
          // setup
        }

        public void downloadWeights() {}

        @Endpoint
        public Text count(Text in) {
          return new Text(in.text() + threads);
        }

        @Endpoint
        public Text fail(Text in) {
          throw new IllegalStateException("401 for " + key);
        }
      }
      """;

  @TempDir private static Path folder;

  private static ProcessBuilder jlserve(Map<String, String> environment, String... args) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("JLSERVE_CACHE_DIR", folder.resolve("cache").toString());
    return CliJar.command(folder, all, args);
  }

  private static CliJar.Result run(Map<String, String> environment, String... args)
      throws Exception {
    CliJar.Result result = CliJar.run(jlserve(environment, args));
    assertThat(result.out() + result.err()).doesNotContain(SECRET);
    return result;
  }

  private static void save(String part, String replacement) throws Exception {
    Files.writeString(folder.resolve("Keyed.java"), SOURCE.replace(part, replacement));
  }

  @BeforeAll
  static void buildsWithoutSettings() throws Exception {
    save("", "");
    Files.createDirectory(folder.resolve("cache"));
    CliJar.Result built = run(Map.of(), "build", "Keyed.java", "--quiet");
    assertThat(built.code()).as(built.err()).isZero();
  }

  @AfterEach
  void restore() throws Exception {
    save("", "");
  }

  @Test
  void checkListsTheSettings() throws Exception {
    Map<String, String> environment = Map.of("API_KEY", SECRET);

    assertThat(run(environment, "check", "Keyed.java").out())
        .isEqualTo(
            """
            ✓ Keyed has no mistakes
            Settings, read from environment variables:
              API_KEY  required   text, begins with sk-; a secret
                                  the key of the hub
              THREADS  default 4  a whole number, at most 8
            """);
    JsonObject event =
        run(environment, "check", "Keyed.java", "--json")
            .out()
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .filter(each -> each.get("event").getAsString().equals("settings"))
            .findFirst()
            .orElseThrow();
    assertThat(event.get("settings").toString())
        .isEqualTo(
            "[{\"name\":\"API_KEY\",\"type\":\"String\",\"expected\":\"text, begins with sk-\","
                + "\"required\":true,\"default\":null,\"secret\":true,"
                + "\"description\":\"the key of the hub\"},"
                + "{\"name\":\"THREADS\",\"type\":\"int\","
                + "\"expected\":\"a whole number, at most 8\",\"required\":false,"
                + "\"default\":\"4\",\"secret\":false,\"description\":\"\"}]");
  }

  @Test
  void theGuideShowsWhatCheckPrints() throws Exception {
    String guide = Files.readString(Path.of("../docs/settings.md"));
    Files.writeString(
        Files.createDirectories(folder.resolve("guide")).resolve("Summariser.java"),
        """
        import dev.jlserve.*;
        import jakarta.validation.constraints.*;
        import java.time.Duration;
        import java.util.*;
        """
            + block(guide, "```java\n@JLServeApp"));

    CliJar.Result checked = run(Map.of(), "check", "guide/Summariser.java");

    assertThat(checked.err()).isEmpty();
    assertThat(checked.out()).isEqualTo(block(guide, "```\n✓"));
  }

  /** The block that begins so, without its fences. */
  private static String block(String page, String begin) {
    int start = page.indexOf('\n', page.indexOf(begin)) + 1;
    return page.substring(start, page.indexOf("```", start));
  }

  @Test
  void allThatIsWrongIsToldAtOnceBeforeTheAppIsMade() throws Exception {
    String problems =
        """
        Error: 2 settings of the app are wrong:
          THREADS is 'many'. Set it to a whole number, at most 8
          API_KEY is not set. Set it to text, begins with sk-
        """;
    Map<String, String> environment = Map.of("THREADS", "many");

    for (String command : new String[] {"serve", "dev"}) {
      CliJar.Result refused = run(environment, command, "Keyed.java", "-p", "0", "--stacktrace");
      assertThat(refused.code()).as(command).isEqualTo(2);
      assertThat(refused.err()).as(command).isEqualTo(problems);
    }
    CliJar.Result unvalidated = run(environment, "build", "Keyed.java", "--validate");
    assertThat(unvalidated.code()).isEqualTo(2);
    assertThat(unvalidated.err()).isEqualTo(problems);
  }

  @Test
  void aSecretOfAnotherFormIsNotShown() throws Exception {
    String other = "pk-4f1d83a9b2";
    for (String command : new String[] {"serve", "build"}) {
      CliJar.Result refused =
          run(
              Map.of("API_KEY", other),
              command,
              "Keyed.java",
              command.equals("serve") ? "--port=0" : "--validate",
              "--json",
              "--stacktrace");
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.out() + refused.err())
          .contains("API_KEY has a value of another form. Set it to text, begins with sk-")
          .doesNotContain(other);
    }
  }

  @Test
  void aSetupThatQuotesASecretDoesNotGiveItAway() throws Exception {
    save("// setup", "throw new RuntimeException(settings.toString());");

    CliJar.Result failed =
        run(Map.of("API_KEY", SECRET), "serve", "Keyed.java", "--port=0", "--stacktrace");

    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err())
        .contains("Error: setup() failed: Settings[apiKey=***, threads=4]")
        .contains("at Keyed.setup(Keyed.java:");
  }

  @Test
  void theManifestRefersToTheSecret() throws Exception {
    Map<String, String> environment = Map.of("API_KEY", SECRET, "THREADS", "2");
    CliJar.Result validated = run(environment, "build", "Keyed.java", "--validate");
    assertThat(validated.code()).as(validated.err()).isZero();

    assertThat(run(environment, "manifest", "Keyed.java", "--image", "a.example/keyed:1").out())
        .contains("secretKeyRef: {name: keyed-settings, key: API_KEY}")
        .contains("- {name: THREADS, value: \"4\"}");
  }

  @Test
  void devKeepsWhatWasSetUpUntilTheRecordChanges() throws Exception {
    try (LiveCli dev =
        LiveCli.start(
            jlserve(Map.of("API_KEY", SECRET, "THREADS", "2"), "dev", "Keyed.java", "-p", "0"))) {
      URI address = dev.awaitServing();
      assertThat(dev.post(address.resolve("/count"), "{\"text\":\"a\"}").body()).contains("a2");
      assertThat(dev.post(address.resolve("/fail"), "{\"text\":\"a\"}").body())
          .contains("401 for ***");
      dev.await(line -> line.contains("IllegalStateException: 401 for ***"));

      save("in.text() + threads", "\"b\" + threads");
      assertThat(awaitReload(dev)).startsWith("Reloaded in ").endsWith("; kept key");
      assertThat(dev.post(address.resolve("/count"), "{\"text\":\"a\"}").body()).contains("b2");

      save("@DefaultValue(\"4\") @Max(8)", "@DefaultValue(\"5\") @Max(8)");
      assertThat(awaitReload(dev)).isEqualTo("setup() runs again: Settings.threads changed");
      assertThat(awaitReload(dev)).startsWith("Reloaded in ");

      save("int threads) {}", "int threads, String region) {}");
      dev.await(line -> line.equals("Error: REGION is not set. Set it to text"));
      dev.await(line -> line.equals("Waiting for the next save."));
      save("int threads) {}", "int threads, @DefaultValue(\"eu\") String region) {}");
      assertThat(awaitReload(dev)).startsWith("Reloaded in ");

      assertThat(dev.lines()).noneMatch(line -> line.contains(SECRET));
    }
  }

  private static String awaitReload(LiveCli dev) throws Exception {
    return dev.await(line -> line.startsWith("Reloaded in ") || line.startsWith("setup() runs"));
  }
}
