package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagnostic has a fixture, and a section in the documentation whose examples hold. */
class CatalogueTest {

  /**
   * No source alone leads to these; {@link InternalErrorTest}, {@link ClassFilesIT}, {@link
   * GeneratedTypesTest}, {@link ApiFixturesIT} and {@link AcceptedApiTest} do.
   */
  private static final Set<DiagnosticName> WITHOUT_EXAMPLE =
      EnumSet.of(
          DiagnosticName.CLASS_MISSING,
          DiagnosticName.OUTPUT_FAILED,
          DiagnosticName.INTERNAL_ERROR,
          DiagnosticName.APP_CLASS_FILE,
          DiagnosticName.RECORD_CLASS_FILE,
          DiagnosticName.TYPE_MISSING,
          DiagnosticName.API_BREAK,
          DiagnosticName.API_RISK,
          DiagnosticName.API_FILE,
          DiagnosticName.API_STRAY);

  /** The class for older Javas reports this, which cannot read the catalogue. */
  private static final Pattern BESIDE_CATALOGUE = Pattern.compile("^\\[jlserve/(\\w+)\\] ");

  private static final Path PAGE = Path.of("../docs/diagnostics.md");
  private static final Pattern SECTION = Pattern.compile("(?m)^## (?=\\w+$)");
  private static final Pattern LINK = Pattern.compile("\\[(\\w+)\\]\\(#\\w+\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

  private static Map<String, List<String>> examples() throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    String[] parts = SECTION.split(Files.readString(PAGE));
    for (String part : Arrays.copyOfRange(parts, 1, parts.length)) {
      String title = part.lines().findFirst().orElseThrow();
      sections.put(title, CODE.matcher(part).results().map(match -> match.group(1)).toList());
    }
    return sections;
  }

  private static List<Printed> printed(String example) {
    return Javac.printed(Javac.compile(new Fixture("App.java", DocumentedExample.of(example))));
  }

  static Stream<DiagnosticName> withExample() {
    return EnumSet.complementOf(EnumSet.copyOf(WITHOUT_EXAMPLE)).stream();
  }

  @Test
  void thePageHasASectionForEachInTheOrderOfTheCatalogue() throws IOException {
    assertThat(examples().keySet())
        .containsExactlyElementsOf(
            Stream.concat(
                    Arrays.stream(DiagnosticName.values()).map(DiagnosticName::title),
                    Stream.of(ofOldJava()))
                .toList());
  }

  private static String ofOldJava() {
    Matcher name = BESIDE_CATALOGUE.matcher(JLServeProcessor.refusal(17));
    assertThat(name.find()).isTrue();
    return name.group(1);
  }

  @Test
  void thePageNamesTheWarningsFirst() throws IOException {
    String introduction = SECTION.split(Files.readString(PAGE))[0];

    assertThat(LINK.matcher(introduction).results().map(link -> link.group(1)))
        .containsExactlyElementsOf(
            Arrays.stream(DiagnosticName.values())
                .filter(name -> !name.isError())
                .map(DiagnosticName::title)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("withExample")
  void theWrongExampleYieldsThatDiagnosticAlone(DiagnosticName name) throws IOException {
    String wrong = examples().get(name.title()).get(0);

    assertThat(printed(wrong))
        .singleElement()
        .satisfies(only -> assertThat(only.text()).startsWith("[jlserve/" + name.title() + "] "));
  }

  @ParameterizedTest
  @MethodSource("withExample")
  void theRightExampleCompilesWithoutAWord(DiagnosticName name) throws IOException {
    String right = examples().get(name.title()).get(1);

    assertThat(printed(right)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("withExample")
  void aFixtureExpectsIt(DiagnosticName name) {
    assertThat(Fixture.in("bad").stream().flatMap(fixture -> fixture.expected().stream()))
        .anyMatch(printed -> printed.text().startsWith("[jlserve/" + name.title() + "] "));
  }
}
