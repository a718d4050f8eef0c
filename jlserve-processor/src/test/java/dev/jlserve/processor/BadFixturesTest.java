package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake in {@code bad/} is reported at its token, in its words, and nothing else is; in
 * javac and in Eclipse's compiler. {@code -Djlserve.rewrite=true} writes the comments anew, to be
 * read before they are committed.
 */
class BadFixturesTest {

  private static final Comparator<Printed> BY_PLACE =
      Comparator.comparingLong(Printed::line).thenComparingLong(Printed::column);

  @TempDir Path folder;

  private enum Compiler {
    JAVAC {
      @Override
      List<Printed> printed(Fixture fixture, Path folder) {
        return Javac.printed(Javac.compile(fixture));
      }

      @Override
      List<Printed> expected(Fixture fixture) {
        return fixture.expected();
      }
    },
    ECJ {
      @Override
      List<Printed> printed(Fixture fixture, Path folder) throws IOException {
        return Ecj.printed(fixture, folder);
      }

      /** A compiler that finds no place of its own for two things says both at one. */
      @Override
      List<Printed> expected(Fixture fixture) {
        return fixture.marks().stream().map(Fixture.Mark::ecj).sorted(BY_PLACE).toList();
      }
    };

    abstract List<Printed> printed(Fixture fixture, Path folder) throws IOException;

    abstract List<Printed> expected(Fixture fixture);
  }

  @BeforeAll
  static void rewrite(@TempDir Path folder) throws IOException {
    if (Boolean.getBoolean("jlserve.rewrite")) {
      for (Fixture fixture : Fixture.in("bad")) {
        Fixture bare = FixtureMarkers.bare(fixture);
        List<Printed> javac = Compiler.JAVAC.printed(bare, folder);
        List<Printed> ecj = Compiler.ECJ.printed(bare, folder);
        Files.writeString(
            Path.of("src/test/resources/bad", fixture.file()),
            FixtureMarkers.written(bare, FixtureMarkers.pairs(javac, ecj)));
      }
    }
  }

  static Stream<Arguments> fixturesInEachCompiler() {
    return Fixture.in("bad").stream()
        .flatMap(
            fixture ->
                Stream.of(Compiler.values()).map(compiler -> Arguments.of(fixture, compiler)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("fixturesInEachCompiler")
  void exactlyTheMarkedMistakesAreReported(Fixture fixture, Compiler compiler) throws IOException {
    assertThat(compiler.printed(fixture, folder))
        .isNotEmpty()
        .containsExactlyElementsOf(compiler.expected(fixture));
  }
}
