import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.testing.JLServeTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The detector with its real model. */
class LanguageIdTest {

  private static JLServeTest languageId;

  @BeforeAll
  static void start() {
    languageId = JLServeTest.start(LanguageId.class, Path.of("target/weights"));
  }

  @AfterAll
  static void stop() {
    languageId.close();
  }

  private static List<LanguageId.Language> identify(String text, int limit) {
    return languageId
        .call("/identify", new LanguageId.Text(text, limit), LanguageId.Languages.class)
        .languages();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eng | The library closes an hour earlier during the summer holidays.",
        "deu | Die Bücherei schließt in den Sommerferien eine Stunde früher.",
        "fra | La bibliothèque ferme une heure plus tôt pendant les vacances d'été.",
        "rus | Во время летних каникул библиотека закрывается на час раньше."
      })
  void namesTheLanguage(String code, String text) {
    assertThat(identify(text, 1)).extracting(LanguageId.Language::code).containsExactly(code);
  }

  @Test
  void ranksTheBestFirst() {
    List<LanguageId.Language> ranked = identify("Wo ist bitte der Bahnhof?", 5);

    assertThat(ranked).hasSize(5);
    assertThat(ranked).extracting(LanguageId.Language::confidence).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void refusesMoreLanguagesThanItKnows() {
    HttpResponse<String> refused = languageId.post("/identify", "{\"text\": \"Hello\", \"limit\": 104}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"loc\":[\"body\",\"limit\"]");
  }
}
