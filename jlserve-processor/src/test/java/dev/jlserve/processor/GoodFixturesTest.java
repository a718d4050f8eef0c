package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything in {@code good/} compiles without a word, and so does what is generated for it. */
class GoodFixturesTest {

  @TempDir Path folder;

  static List<Fixture> fixtures() {
    return Fixture.in("good");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void javacSaysNothingAndTheBootstrapIsThere(Fixture fixture) {
    Compilation compilation = Javac.compileUnderAllLint(fixture);

    assertThat(Javac.printed(compilation, fixture)).isEmpty();
    assertThat(Javac.generated(compilation))
        .containsKeys("META-INF/jlserve/app", "META-INF/jlserve/openapi.json");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void ecjSaysNothing(Fixture fixture) throws Exception {
    assertThat(Ecj.printed(fixture, folder)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theSameSourceGivesTheSameBytes(Fixture fixture) {
    assertThat(Javac.generated(Javac.compile(fixture)))
        .isEqualTo(Javac.generated(Javac.compile(fixture)));
  }
}
