package dev.jlserve.processor.validate;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** jlserve checks every constraint of Jakarta Validation, and both lists for users name it. */
class SupportedConstraintsTest {

  private static final Pattern IN_JAR =
      Pattern.compile("jakarta/validation/constraints/(\\w+)\\.class");
  private static final Pattern NAME = Pattern.compile("@([A-Z]\\w+)");

  @Test
  void theMessageListsEachConstraintOfTheJar() throws Exception {
    assertThat(names(ConstraintUnknown.SUPPORTED)).isEqualTo(inJar());
  }

  @Test
  void theTableOfConstraintsHasARowForEach() throws Exception {
    StringBuilder cells = new StringBuilder();
    String page = Files.readString(Path.of("../docs/types.md"));
    page.substring(page.indexOf("## Constraints"))
        .lines()
        .filter(line -> line.startsWith("| `@"))
        .forEach(row -> cells.append(row.split("\\|", -1)[1]));

    assertThat(names(cells.toString())).isEqualTo(inJar());
  }

  private static SortedSet<String> names(String text) {
    return NAME.matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static SortedSet<String> inJar() throws IOException, URISyntaxException {
    Path jar = Path.of(NotNull.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> IN_JAR.matcher(entry.getName()))
          .filter(match -> match.matches())
          .map(match -> match.group(1))
          .collect(toCollection(TreeSet::new));
    }
  }
}
