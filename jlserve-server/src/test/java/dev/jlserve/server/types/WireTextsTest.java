package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.spi.TextForm;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The properties of types know each text form. */
class WireTextsTest {

  @Test
  void eachTextFormIsAmongThem() {
    assertThat(WireTexts.all().stream().map(WireType::argument))
        .containsAll(
            Arrays.stream(TextForm.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> (ParameterizedType) field.getGenericType())
                .map(form -> form.getActualTypeArguments()[0].getTypeName())
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList());
  }
}
