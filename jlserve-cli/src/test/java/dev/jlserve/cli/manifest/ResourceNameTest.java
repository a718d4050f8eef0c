package dev.jlserve.cli.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceNameTest {

  @ParameterizedTest
  @CsvSource({
    "Embedder, embedder",
    "Language_Id, language-id",
    "_1, app-1",
    "$, app-09fc96",
    "On, app-on",
    "N, app-n",
    "Null, app-null",
    "Once, once",
    "Größe, gro-e-9d3a9b",
    "Ünïcode, unicode",
    "模型, app-",
  })
  void isAsReadableAsTheNameAllows(String simpleName, String name) {
    assertThat(ResourceName.of(simpleName)).startsWith(name.replaceAll("-[0-9a-f]{6}$", ""));
  }

  /** RFC 1123, with a letter first as a Service has it, and short enough for what is appended. */
  @Test
  void isALabelAndOfOneAppAlone() {
    List<String> names =
        Stream.of(
                "A",
                "模型",
                "模具",
                "Größe",
                "Große",
                "X".repeat(200),
                "X".repeat(201),
                "__",
                "$1",
                "a-")
            .toList();
    assertThat(names.stream().map(ResourceName::of))
        .allMatch(name -> name.matches("[a-z]([a-z0-9-]*[a-z0-9])?") && name.length() <= 40);
    assertThat(names.stream().map(ResourceName::of).collect(Collectors.toSet()))
        .hasSameSizeAs(names);
  }
}
