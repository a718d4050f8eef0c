package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake in {@code bad/} is reported at its token, in its words, and nothing else is. */
class BadFixturesTest {

  @TempDir Path folder;

  static List<Fixture> fixtures() {
    return Fixture.in("bad");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void javacReportsExactlyTheMarkedMistakes(Fixture fixture) {
    assertThat(Javac.printed(Javac.compile(fixture)))
        .isNotEmpty()
        .containsExactlyElementsOf(fixture.expected());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void ecjReportsTheSameWordsSomewhereInTheFile(Fixture fixture) throws Exception {
    List<Printed> errors = Ecj.errors(fixture, folder);

    assertThat(errors)
        .extracting(Printed::text)
        .containsExactlyInAnyOrderElementsOf(
            fixture.expected().stream().map(Printed::text).toList());
    assertThat(errors).allSatisfy(error -> assertThat(error.line()).isPositive());
  }
}
