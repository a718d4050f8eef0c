package dev.jlserve.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireNamesTest {

  @ParameterizedTest
  @CsvSource({
    "name, name",
    "maxTokens, max_tokens",
    "URLPath, url_path",
    "parseURL, parse_url",
    "topK, top_k",
    "x2y, x2y",
    "v2Name, v2_name",
    "already_snake, already_snake",
    "İstanbulKodu, i̇stanbul_kodu"
  })
  void wordsAreJoinedByUnderscores(String name, String json) {
    assertThat(WireNames.snakeCase(name)).isEqualTo(json);
  }
}
