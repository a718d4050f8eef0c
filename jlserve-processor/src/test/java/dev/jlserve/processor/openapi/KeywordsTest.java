package dev.jlserve.processor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison of APIs reads each member of a schema, and the page on OpenAPI names it. */
class KeywordsTest {

  static Stream<Field> members() {
    return Arrays.stream(Keywords.class.getFields())
        .filter(field -> !field.getName().equals("OR_PRESENT"));
  }

  @ParameterizedTest
  @MethodSource("members")
  void theComparisonReadsIt(Field member) throws IOException {
    assertThat(comparison()).contains("Keywords." + member.getName());
  }

  @ParameterizedTest
  @MethodSource("members")
  void thePageNamesIt(Field member) throws ReflectiveOperationException, IOException {
    String value = (String) member.get(null);

    assertThat(Files.readString(Path.of("../docs/openapi.md"))).contains("`" + value + "`");
  }

  private static String comparison() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files =
        Files.list(Path.of("src/main/java/dev/jlserve/processor/compatibility"))) {
      for (Path file : files.toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }
}
