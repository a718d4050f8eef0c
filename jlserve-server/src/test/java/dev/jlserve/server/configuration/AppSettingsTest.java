package dev.jlserve.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jlserve.server.testing.JLServeTest;
import dev.jlserve.server.types.CompiledApp;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings are converted and checked as requests are, and all of them before the app is made. */
class AppSettingsTest {

  private static final String SECRET = "sk-4f1d83a9b2";

  private static final CompiledApp<?> APP =
      CompiledApp.of(
          "@JLServeApp",
          """
          public enum Device { cpu, @JsonProperty("cuda:0") GPU }
          public record Settings(
              @Secret @NotBlank @Size(min = 8) String apiKey,
              @DefaultValue("cpu") Device device,
              @Min(1) @Max(8) int threads,
              @DefaultValue("PT30S") Duration timeout,
              @Nullable URI endpoint,
              @Secret Optional<@Pattern(regexp = "[a-z]+", message = "has small letters alone") String> salt,
              OptionalInt retries,
              @DefaultValue("true") boolean cached,
              @DefaultValue("1.5") double scale,
              @DefaultValue(",") char separator,
              @JsonProperty("OPENAI_ORG") @DefaultValue("none") String organisation) {
            @AssertTrue(message = "a GPU takes one thread")
            boolean isFitting() { return device == Device.cpu || threads == 1; }
            public Settings {
              if (retries.isPresent() && !cached) {
                throw new IllegalArgumentException("retries without a cache, key " + apiKey);
              }
            }
          }
          public record In(String text) {}
          private Settings settings;
          public App() { System.setProperty("dev.jlserve.test.made", "yes"); }
          public void setup(Settings settings) { this.settings = settings; }
          @Endpoint public In ask(In in) {
            return new In(String.join(" ", settings.apiKey(), "" + settings.device(),
                "" + settings.threads(), "" + settings.timeout(), "" + settings.endpoint(),
                "" + settings.salt(), "" + settings.retries(), "" + settings.cached(),
                "" + settings.scale(), "" + settings.separator(), settings.organisation()));
          }
          """);

  private static Map<String, String> with(String... pairs) {
    Map<String, String> settings = new HashMap<>(Map.of("API_KEY", SECRET, "THREADS", "4"));
    for (int i = 0; i < pairs.length; i += 2) {
      settings.put(pairs[i], pairs[i + 1]);
    }
    return settings;
  }

  private static String asked(Map<String, String> settings) {
    try (JLServeTest app = JLServeTest.start(APP.type(), settings)) {
      return app.post("/ask", "{\"text\": \"\"}").body();
    }
  }

  @Test
  void whatIsNotSetHasItsDefault() {
    assertThat(asked(with("DEVICE", "", "TIMEOUT", "  ")))
        .isEqualTo(
            "{\"text\":\"%s cpu 4 PT30S null Optional.empty OptionalInt.empty true 1.5 , none\"}"
                .formatted(SECRET));
  }

  @Test
  void textsAreConvertedAndWhiteSpaceAroundThemIsLeftOut() {
    assertThat(
            asked(
                with(
                    "API_KEY", SECRET + "\n",
                    "DEVICE", " cuda:0 ",
                    "THREADS", "1",
                    "TIMEOUT", "PT2M",
                    "ENDPOINT", "https://example.com/a",
                    "SALT", "pepper",
                    "RETRIES", "3",
                    "CACHED", "true",
                    "SCALE", "2e-1",
                    "SEPARATOR", ";",
                    "OPENAI_ORG", "acme")))
        .isEqualTo(
            "{\"text\":\"%s GPU 1 PT2M https://example.com/a Optional[pepper] OptionalInt[3] true 0.2 ; acme\"}"
                .formatted(SECRET));
  }

  @Test
  void allThatIsWrongIsToldAtOnceBeforeTheAppIsMade() {
    System.clearProperty("dev.jlserve.test.made");

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                JLServeTest.start(
                    APP.type(),
                    Map.of(
                        "DEVICE", "gpx",
                        "THREADS", "nine",
                        "TIMEOUT", "1 min",
                        "SALT", "SECRET-SALT",
                        "CACHED", "yes",
                        "SEPARATOR", "ab")))
        .withMessage(
            """
            7 settings of the app are wrong:
              DEVICE is 'gpx'. Set it to 'cpu' or 'cuda:0'
              THREADS is 'nine'. Set it to a whole number, at least 1, at most 8
              TIMEOUT is '1 min'. Set it to a Duration, such as PT1H30M
              SALT has a value of another form. Set it to text, has small letters alone
              CACHED is 'yes'. Set it to true or false
              SEPARATOR is 'ab'. Set it to one character
              API_KEY is not set. Set it to text, with at least 8 characters""");
    assertThat(System.getProperty("dev.jlserve.test.made")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          THREADS  | 9        | THREADS is '9'. Set it to a whole number, at least 1, at most 8
          THREADS  | 4 4      | THREADS is '4 4'. Set it to a whole number, at least 1, at most 8
          THREADS  | "4"      | THREADS is '"4"'. Set it to a whole number, at least 1, at most 8
          THREADS  | 9999999999 | THREADS is '9999999999'. Set it to a whole number, at least 1, at most 8
          RETRIES  | 9999999999 | RETRIES is '9999999999'. Set it to a whole number of 32 bits
          ENDPOINT | http://a b | ENDPOINT is 'http://a b'. Set it to a URI, such as https://example.com/a
          SCALE    | 1,5      | SCALE is '1,5'. Set it to a number
          API_KEY  | short    | API_KEY has a value of another form. Set it to text, with at least 8 characters
          DEVICE   | cuda:0   | the settings do not fit together: a GPU takes one thread
          """)
  void oneThatIsWrongIsOneLine(String name, String value, String message) {
    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(APP.type(), with(name, value)))
        .withMessage(message);
  }

  /** So Java reads a variable whose bytes the locale's encoding does not know. */
  @Test
  void aTextThatLostCharactersIsNotTaken() {
    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(APP.type(), with("OPENAI_ORG", "caf\ufffd\ufffd")))
        .withMessage(
            "OPENAI_ORG has characters that the locale of the process ("
                + System.getProperty("sun.jnu.encoding")
                + ") does not know. Set LC_ALL=C.UTF-8; a container needs an image with that locale");
  }

  @Test
  void whatTheRecordSaysIsNotShownWhereItMayHoldASecret() {
    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(APP.type(), with("RETRIES", "1", "CACHED", "false")))
        .withMessage(
            "the settings do not fit together: what the record says of that may hold a secret, and"
                + " is not shown")
        .withNoCause();
  }

  @Test
  void aLongValueIsCutAndStaysOnALine() {
    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(APP.type(), with("DEVICE", "a\n" + "b".repeat(200))))
        .withMessage("DEVICE is 'a?" + "b".repeat(98) + "...'. Set it to 'cpu' or 'cuda:0'");
  }

  @Test
  void aTestNamesSettingsThatTheAppHas() {
    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(APP.type(), with("APIKEY", "key")))
        .withMessage(
            "App has no setting APIKEY; it has API_KEY, DEVICE, THREADS, TIMEOUT, ENDPOINT, SALT,"
                + " RETRIES, CACHED, SCALE, SEPARATOR, OPENAI_ORG");

    CompiledApp<?> plain =
        CompiledApp.of(
            "@JLServeApp",
            "public record In(String text) {} @Endpoint public In ask(In in) { return in; }");
    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(plain.type(), Map.of("API_KEY", "key")))
        .withMessage("App has no setting API_KEY; its setup() takes none");
  }

  @Test
  void withoutSettingsOfTheTestTheEnvironmentCounts() {
    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(APP.type()))
        .withMessageContaining("API_KEY is not set")
        .withMessageContaining("THREADS is not set");
  }
}
