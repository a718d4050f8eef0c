package dev.jlserve.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.spi.TextForm;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The compiler and the run time have the same text forms, and the lists for users name them. */
class TextKindTest {

  private static String type(TextKind kind) throws ReflectiveOperationException {
    ParameterizedType form =
        (ParameterizedType) TextForm.class.getField(kind.name()).getGenericType();
    return form.getActualTypeArguments()[0].getTypeName();
  }

  @ParameterizedTest
  @EnumSource
  void theRunTimeParsesTheSample(TextKind kind) throws ReflectiveOperationException {
    TextForm<?> form = (TextForm<?>) TextForm.class.getField(kind.name()).get(null);

    assertThat(TextKind.of(type(kind))).contains(kind);
    assertThat(kind.takes(kind.sample())).isTrue();
    assertThat(form.parse(kind.sample())).isNotNull();
  }

  @Test
  void theRunTimeHasNoOther() {
    assertThat(
            Arrays.stream(TextForm.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(Field::getName))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(TextKind.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @EnumSource
  void theTableOfTypesHasARow(TextKind kind) throws ReflectiveOperationException, IOException {
    String name = type(kind).substring(type(kind).lastIndexOf('.') + 1);

    assertThat(Files.readAllLines(Path.of("../docs/types.md")))
        .anyMatch(
            line -> line.startsWith("| `") && line.split("\\|", -1)[1].contains("`" + name + "`"));
  }

  @ParameterizedTest
  @EnumSource
  void theDiagnosticAndItsPageNameIt(TextKind kind)
      throws ReflectiveOperationException, IOException {
    String message = Wording.of(DiagnosticName.COMPONENT_TYPE, "c", "R", "T", "Edit").text();
    String page = Files.readString(Path.of("../docs/diagnostics.md"));
    String section = page.substring(page.indexOf("## ComponentType"), page.indexOf("## MapKey"));

    assertThat(message).contains(group(type(kind)));
    assertThat(section).contains(group(type(kind)));
  }

  /** The word for a type: its package for java.time, and "arrays" for arrays. */
  private static String group(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    return type.startsWith("java.time.") ? "java.time" : name.endsWith("[]") ? "arrays" : name;
  }
}
