package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.compatibility.ApiDocument;
import dev.jlserve.processor.compatibility.ChangeVerdict;
import dev.jlserve.processor.compatibility.Comparison;
import dev.jlserve.processor.compatibility.Verdicts;
import dev.jlserve.processor.value.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What breaks the clients of an accepted API is reported where it has to change, in javac and in
 * Eclipse's compiler, and the other direction of a change is not. {@code -Djlserve.rewrite=true}
 * writes the comments anew, to be read before they are committed.
 */
class ApiFixturesIT {

  @TempDir Path folder;

  @BeforeAll
  static void rewrite(@TempDir Path folder) throws IOException, JsonSyntaxException {
    if (Boolean.getBoolean("jlserve.rewrite")) {
      for (AcceptedFixture each : AcceptedFixture.all()) {
        Fixture bare = FixtureMarkers.bare(each.fixture());
        Path source = Files.writeString(folder.resolve(bare.file()), bare.text());
        AcceptedFixture.accept(each.before(), source);
        List<Printed> javac = Javac.printed(Javac.compile(source));
        List<Printed> ecj = Ecj.printed(bare, folder);
        Files.writeString(
            Path.of("src/test/resources/api", bare.file()),
            FixtureMarkers.written(bare, FixtureMarkers.pairs(javac, ecj)));
      }
    }
  }

  static List<AcceptedFixture> fixtures() {
    return AcceptedFixture.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void exactlyTheMarkedBreaksAreReportedByJavac(AcceptedFixture fixture) throws Exception {
    Path source = Files.writeString(folder.resolve(fixture.fixture().file()), fixture.after());
    AcceptedFixture.accept(fixture.before(), source);

    assertThat(Javac.printed(Javac.compile(source)))
        .containsExactlyElementsOf(fixture.fixture().expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void exactlyTheMarkedBreaksAreReportedByEcj(AcceptedFixture fixture) throws Exception {
    AcceptedFixture.accept(fixture.before(), folder.resolve(fixture.fixture().file()));

    assertThat(Ecj.printed(fixture.fixture(), folder))
        .containsExactlyInAnyOrderElementsOf(
            fixture.fixture().marks().stream().map(Fixture.Mark::ecj).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void theOtherDirectionIsNoBreakUnlessTheFixtureSaysSo(AcceptedFixture fixture) throws Exception {
    ApiDocument before = fixture.document(fixture.before());
    ApiDocument after = fixture.document(fixture.after());

    assertThat(Comparison.of(after, after)).isEmpty();
    assertThat(Comparison.of(after, before).stream().map(Verdicts::of).toList())
        .matches(all -> all.contains(ChangeVerdict.BREAKING) == fixture.breaksInBothDirections());
  }
}
