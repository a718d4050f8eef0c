package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is written on a type variable of a generic record holds for the type in its place. */
class VariableLimitsTest {

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          """
          sealed interface Answer {}
          record Words(Page<String> page) implements Answer {}
          record Inner<S>(Optional<@Size(max = 2) S> text) {}
          record Page<T>(
              @NotBlank T one,
              @Size(max = 4) List<@NotBlank @Size(max = 3) T> list,
              Map<String, @Size(max = 2) T> map,
              @Size(min = 1) T[] array,
              List<@Size(max = 1) T[]> arrays,
              T @Size(max = 2) [] @Size(max = 1) [] rows,
              List<List<@Nullable T>> nulls,
              Map<String, @Nullable T> absent,
              Inner<T> inner) {}
          record In(Answer answer, Optional<Inner<List<Integer>>> numbers) {}
          """);

  private static final String RIGHT =
      """
      {"answer":{"type":"Words","page":{"one":"a","list":["abc"],"map":{"k":"ab"},"array":["long"],\
      "arrays":[["a"]],"rows":[["long"],[]],"nulls":[[null,"a"]],"absent":{"k":null},\
      "inner":{"text":"ab"}}},"numbers":{"text":[1,2]}}""";

  @Test
  void whatKeepsThemComesBack() {
    assertThat(APP.post(RIGHT)).isEqualTo(RIGHT);
  }

  @Test
  void whatBreaksThemIsAnError() {
    String wrong =
        """
        {"answer":{"type":"Words","page":{"one":" ","list":["","long"],"map":{"k":"abc"},\
        "array":[],"arrays":[["ab","b"]],"rows":[["a","b"]],"nulls":[],"absent":{},\
        "inner":{"text":"abc"}}},"numbers":{"text":[1,2,3]}}""";
    String page = "[\"body\",\"answer\",\"page\",";
    assertThat(Errors.in(APP.post(wrong)))
        .containsExactly(
            page + "\"one\"] string_pattern_mismatch: String should match pattern '\\\\S'",
            page + "\"list\",0] string_too_short: String should have at least 1 character",
            page + "\"list\",1] string_too_long: String should have at most 3 characters",
            page + "\"map\",\"k\"] string_too_long: String should have at most 2 characters",
            page + "\"array\"] too_short: List should have at least 1 item after validation, not 0",
            page + "\"arrays\",0,0] string_too_long: String should have at most 1 character",
            page + "\"rows\",0] too_long: List should have at most 1 item after validation, not 2",
            page + "\"inner\",\"text\"] string_too_long: String should have at most 2 characters",
            "[\"body\",\"numbers\",\"text\"] too_long: List should have at most 2 items after"
                + " validation, not 3");
  }

  @Test
  void theSchemaHasThem() throws IOException {
    JsonObject schemas = APP.schemas();
    JsonObject page = schemas.getAsJsonObject("PageOfString").getAsJsonObject("properties");
    assertThat(page.get("list").toString())
        .contains("\"minLength\":1,\"maxLength\":3,\"pattern\"", "\"maxItems\":4");
    assertThat(page.get("nulls").toString()).contains("{\"type\":\"null\"}");
    assertThat(schemas.getAsJsonObject("InnerOfListOfInteger").toString())
        .contains("\"maxItems\":2");
  }

  @Test
  void theSampleKeepsThem() {
    assertThat(APP.post(APP.sample())).startsWith("{\"answer\":");
  }
}
