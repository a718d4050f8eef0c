package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdIT {

  private static ServedExample languageId;

  @BeforeAll
  static void start() throws Exception {
    languageId = ServedExample.of("language-id/LanguageId.java");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eng | The train to the city leaves from the second platform in ten minutes.",
        "deu | Der Zug in die Stadt fährt in zehn Minuten vom zweiten Gleis ab.",
        "fra | Le train pour la ville part du deuxième quai dans dix minutes.",
        "spa | El tren a la ciudad sale del segundo andén dentro de diez minutos.",
        "rus | Поезд в город отправляется со второго пути через десять минут.",
        "jpn | 市内行きの電車は十分後に二番線から発車します。",
        "ita | Il treno per la città parte dal secondo binario tra dieci minuti.",
        "nld | De trein naar de stad vertrekt over tien minuten van het tweede spoor."
      })
  void ranksTheRightLanguageFirst(String code, String text) throws Exception {
    JsonObject body = new JsonObject();
    body.addProperty("text", text);
    var languages = languageId.post("/identify", body.toString()).getAsJsonArray("languages");
    assertThat(languages).hasSize(3);
    assertThat(languages.get(0).getAsJsonObject().get("code").getAsString()).isEqualTo(code);
  }

  @Test
  void refusesALimitOutOfBounds() throws Exception {
    var response = languageId.send("/identify", "{\"text\": \"Hello\", \"limit\": 0}");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .contains("greater_than_equal")
        .contains("\"loc\":[\"body\",\"limit\"]");
  }
}
