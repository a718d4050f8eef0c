package dev.jlserve.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.spi.TextForm;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form that is absent here would be read by Jackson's own rules. */
class TextModuleTest {

  @Test
  void allFormsAreListed() throws Exception {
    List<Object> forms = new ArrayList<>();
    for (Field field : TextForm.class.getFields()) {
      forms.add(field.get(null));
    }
    assertThat(TextModule.FORMS)
        .map(form -> (Object) form.text())
        .containsExactlyInAnyOrderElementsOf(forms);
  }
}
