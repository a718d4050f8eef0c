package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.harrel.jsonschema.Validator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Schema and reader agree on every constraint: for each property of the schema, a body has values
 * at its bounds, on either side of them, and of other types, all else being the app's own sample.
 */
class AgreementTest {

  /** What a schema has no word for. */
  private static final Set<String> UNDECIDED =
      Set.of(
          "decimal_max_places",
          "value_error",
          "too_long of a set",
          "too_short of a set",
          "date_past",
          "datetime_future",
          "date_parsing",
          "datetime_parsing",
          "int_parsing_size",
          "base64_decode",
          "bytes_too_short",
          "bytes_too_long",
          "flags");

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          """
          enum Colour { RED, @JsonProperty("dark-green") GREEN }
          record Inner(@Min(1) int number) {}
          record In(
              @NotBlank @Size(max = 5) String text,
              @NotEmpty String any,
              @Size(min = 2, max = 3) char[] chars,
              @Pattern(regexp = "[a-z]+|x1") String regex,
              @Pattern(regexp = "a.c", flags = Pattern.Flag.CASE_INSENSITIVE) String flags,
              @Email String email,
              @Min(1) @Max(3) int range,
              @Positive long positive,
              @PositiveOrZero short natural,
              @Negative float negative,
              @NegativeOrZero double debt,
              @DecimalMin("0.5") @DecimalMax(value = "2.5", inclusive = false) double share,
              @Digits(integer = 2, fraction = 0) long few,
              @Digits(integer = 3, fraction = 2) double price,
              @Digits(integer = 3, fraction = 2) BigDecimal exact,
              @Digits(integer = 3, fraction = 0) double whole,
              @Size(min = 1, max = 2) List<@NotBlank String> list,
              @Size(min = 1, max = 2) Set<@Min(0) Integer> set,
              Set<String> plain,
              @Size(max = 1) Map<String, @Size(max = 1) String> map,
              Map<Colour, Inner> byColour,
              @Size(min = 2) float[] vector,
              @Size(min = 1, max = 3) byte[] bytes,
              @AssertTrue boolean agreed,
              @AssertFalse boolean robot,
              Colour colour,
              @Past LocalDate born,
              @Future OffsetDateTime due,
              Optional<@Max(9) Integer> digit,
              @Nullable @Null String nothing,
              Inner inner) {}
          """);

  @Test
  void readerAndSchemaTakeAndRefuseTheSame() throws IOException {
    String document = APP.openapi();
    SchemaCheck schemas = new SchemaCheck(document);
    JsonObject properties =
        JsonParser.parseString(document)
            .getAsJsonObject()
            .getAsJsonObject("components")
            .getAsJsonObject("schemas")
            .getAsJsonObject("In")
            .getAsJsonObject("properties");
    JsonObject sample = JsonParser.parseString(APP.sample()).getAsJsonObject();
    List<String> disagreements = new ArrayList<>();
    int taken = 0;
    int refused = 0;
    for (String name : properties.keySet()) {
      for (JsonElement value : candidates(properties.getAsJsonObject(name), sample.get(name))) {
        JsonObject body = sample.deepCopy();
        body.add(name, value);
        Set<String> problems = problems(name, APP.post(body.toString()));
        Validator.Result verdict = schemas.check("In", body);
        boolean undecided = UNDECIDED.containsAll(problems);
        if (problems.isEmpty() ? !verdict.isValid() : verdict.isValid() && !undecided) {
          disagreements.add(name + " = " + value + ": reader " + problems);
        }
        taken += problems.isEmpty() ? 1 : 0;
        refused += problems.isEmpty() || verdict.isValid() ? 0 : 1;
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(taken).as("bodies that both take").isGreaterThan(100);
    assertThat(refused).as("bodies that both refuse").isGreaterThan(300);
  }

  private static Set<String> problems(String name, String answer) {
    Set<String> types = new LinkedHashSet<>();
    if (JsonParser.parseString(answer).getAsJsonObject().get("detail") instanceof JsonArray all) {
      for (JsonElement each : all) {
        String type = each.getAsJsonObject().get("type").getAsString();
        boolean ofSet = name.equals("set") && type.startsWith("too_");
        types.add(name.equals("flags") ? "flags" : ofSet ? type + " of a set" : type);
      }
    }
    return types;
  }

  private static List<JsonElement> candidates(JsonObject schema, JsonElement valid) {
    List<JsonElement> all = new ArrayList<>();
    for (String other :
        List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "-1",
            "1.5",
            "100",
            "19.99",
            "-999.99",
            "0.001",
            "1e5",
            "\"\"",
            "\" \"",
            "\"a\"",
            "\"RED\"",
            "\"PINK\"",
            "\"dark-green\"",
            "\"abc\"",
            "\"abcdef\"",
            "\"a\\u00a0b\"",
            "\"\ud83d\ude00\"",
            "\"a@b.c\"",
            "\"2000-01-01\"",
            "\"9999-01-01\"",
            "[]",
            "{}",
            "[1]",
            "[1,1]",
            "[1,1,2]",
            "[1,2,3]",
            "[\"a\"]",
            "[\"a\",\"a\"]",
            "[\"a\",\"a\",\"b\"]",
            "[\" \"]",
            "[null]",
            "{\"a\":\"\"}",
            "{\"a\":\"bc\"}",
            "{\"a\":\"\",\"b\":\"\"}",
            "{\"RED\":{\"number\":1}}",
            "{\"PINK\":{\"number\":1}}",
            "{\"RED\":{\"number\":0}}",
            "{\"number\":1}")) {
      all.add(JsonParser.parseString(other));
    }
    if (valid != null) {
      all.add(valid);
    }
    for (String bound :
        List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")) {
      if (schema.has(bound)) {
        BigDecimal at = schema.get(bound).getAsBigDecimal();
        for (String step : List.of("-1", "-0.25", "0", "0.25", "1")) {
          all.add(new JsonPrimitive(at.add(new BigDecimal(step))));
        }
      }
    }
    for (String bound : List.of("minLength", "maxLength")) {
      for (int around = -1; schema.has(bound) && around <= 1; around++) {
        int length = Math.max(0, schema.get(bound).getAsInt() + around);
        all.add(new JsonPrimitive("a".repeat(length)));
        all.add(new JsonPrimitive("\ud83d\ude00".repeat(length)));
      }
    }
    // Each character that somebody calls white space, and its neighbours.
    for (int c :
        new int[] {
          9, 13, 14, 0x1b, 0x1c, 0x1f, 0x20, 0x85, 0xa0, 0x1680, 0x180e, 0x2000, 0x200a, 0x200b,
          0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff
        }) {
      all.add(new JsonPrimitive(Character.toString(c)));
    }
    return all;
  }
}
