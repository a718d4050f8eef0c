package dev.jlserve.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNameTest {

  @ParameterizedTest
  @CsvSource({
    "/gret, /greet",
    "greet, /greet",
    "/Greet, /greet",
    "/emebd, /embed",
    "/embeddings,",
    "/x,",
  })
  void aNameThatWasNearlyTypedIsAskedFor(String typed, String near) {
    assertThat(NearName.question(typed, List.of("/greet", "/embed")))
        .isEqualTo(near == null ? "" : "; did you mean " + near + "?");
  }
}
