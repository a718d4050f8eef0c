package dev.jlserve.processor;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.compatibility.Change;
import dev.jlserve.processor.compatibility.Comparison;
import dev.jlserve.processor.compatibility.DocumentReader;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** jlserve checks every constraint of Jakarta Validation, and all that lists them has each. */
class SupportedConstraintsTest {

  private static final Pattern IN_JAR =
      Pattern.compile("jakarta/validation/constraints/(\\w+)\\.class");
  private static final Pattern NAME = Pattern.compile("@([A-Z]\\w+)");

  /** A component for each constraint but NotNull, which adds nothing to a required one. */
  private static final List<String> COMPONENTS =
      List.of(
          "@AssertFalse boolean",
          "@AssertTrue boolean",
          "@DecimalMax(\"1\") double",
          "@DecimalMin(\"1\") double",
          "@Digits(integer = 2, fraction = 1) double",
          "@Email String",
          "@Future Instant",
          "@FutureOrPresent Instant",
          "@Max(1) int",
          "@Min(1) int",
          "@Negative int",
          "@NegativeOrZero int",
          "@NotBlank String",
          "@NotEmpty String",
          "@Null @Nullable String",
          "@Past Instant",
          "@PastOrPresent Instant",
          "@Pattern(regexp = \"a\") String",
          "@Positive int",
          "@PositiveOrZero int",
          "@Size(max = 3) String");

  private static final String APP =
      """
      import dev.jlserve.*;
      import jakarta.validation.Constraint;
      import jakarta.validation.constraints.*;
      import java.time.Instant;
      import org.jspecify.annotations.Nullable;

      @JLServeApp
      public class App {
        @Constraint(validatedBy = {}) @interface Odd {}

        record In(%s) {}

        record Out(String text) {}

        public void setup() {}

        public void downloadWeights() {}

        @Endpoint public Out ask(In in) { return null; }
      }
      """;

  @Test
  void theMessageListsEach() throws Exception {
    Printed message =
        Javac.printed(Javac.compile(Javac.source("App.java", APP.formatted("@Odd int number"))))
            .get(0);

    assertThat(message.text()).startsWith("[jlserve/ConstraintUnknown] @Odd on ");
    assertThat(names(message.text().replace("@Odd", ""))).isEqualTo(inJar());
  }

  @Test
  void theTableOfConstraintsHasARowForEach() throws Exception {
    String page = Files.readString(Path.of("../docs/types.md"));
    String cells =
        page.substring(page.indexOf("## Constraints"))
            .lines()
            .filter(line -> line.startsWith("| `@"))
            .map(row -> row.split("\\|", -1)[1])
            .collect(joining());

    assertThat(names(cells)).isEqualTo(inJar());
  }

  @Test
  void theComparisonOfApisSeesEach() throws Exception {
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (String component : COMPONENTS) {
      Matcher annotation = Pattern.compile("@(\\w+)(\\(.*\\))?").matcher(component);
      assertThat(annotation.lookingAt()).isTrue();
      String name = " v" + annotation.group(1);
      with.add(component + name);
      without.add(component.substring(annotation.end()) + name);
    }
    SortedSet<String> seen = new TreeSet<>(List.of("NotNull"));
    for (Change change :
        Comparison.of(
            DocumentReader.parse(document(without)), DocumentReader.parse(document(with)))) {
      Matcher component = Pattern.compile("\\bv([A-Z]\\w+)").matcher(change.toString());
      assertThat(component.find()).as(change.toString()).isTrue();
      seen.add(component.group(1));
    }

    assertThat(seen).isEqualTo(inJar());
  }

  private static String document(List<String> components) throws Exception {
    return AcceptedFixture.text(APP.formatted(String.join(", ", components)), Path.of("App.java"));
  }

  private static SortedSet<String> names(String text) {
    return NAME.matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static SortedSet<String> inJar() throws Exception {
    Path jar = Path.of(NotNull.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> IN_JAR.matcher(entry.getName()))
          .filter(Matcher::matches)
          .map(match -> match.group(1))
          .collect(toCollection(TreeSet::new));
    }
  }
}
