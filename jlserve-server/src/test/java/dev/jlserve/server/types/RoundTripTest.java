package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Values of random types come back as they were sent, and reader and schema agree on what is a
 * value. {@code -Djlserve.seed=N} makes the same types again; jqwik prints the seed of the values.
 */
class RoundTripTest {

  /** What a schema has no word for: width of numbers, forms of texts, rows of one length. */
  private static final Pattern UNDECIDED =
      Pattern.compile(
          "int_parsing_size|float_|finite_|date|time|zone|uuid|url|bytes|base64|ragged_array|value_error|string_too_long");

  private static final long SEED = Long.getLong("jlserve.seed", System.nanoTime());
  private static final WireRecords RECORDS = WireRecords.of(SEED);
  private static final List<String> NAMES = List.copyOf(RECORDS.records().keySet());
  private static final CompiledApp<?> APP = compile();
  private static final SchemaCheck SCHEMAS = new SchemaCheck(document());

  /** A body for an endpoint. */
  record Body(String name, JsonElement json) {
    @Override
    public String toString() {
      return name + ": " + json;
    }
  }

  private static CompiledApp<?> compile() {
    System.out.println("Round trips of the types of -Djlserve.seed=" + SEED);
    return CompiledApp.of("@JLServeApp", RECORDS.members());
  }

  private static String document() {
    try {
      return APP.openapi();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonElement answer(Body body) {
    return JsonParser.parseString(APP.post(NAMES.indexOf(body.name()), body.json().toString()));
  }

  private static Set<String> problems(JsonElement answer) {
    Set<String> types = new TreeSet<>();
    if (answer.getAsJsonObject().get("detail") instanceof JsonArray detail) {
      detail.forEach(each -> types.add(each.getAsJsonObject().get("type").getAsString()));
    }
    return types;
  }

  @Provide
  Arbitrary<Body> values() {
    return Arbitraries.of(NAMES)
        .flatMap(name -> RECORDS.records().get(name).values().map(json -> new Body(name, json)));
  }

  /** Values in which something was put into another's place, or taken away. */
  @Provide
  Arbitrary<Body> nearlyValues() {
    Arbitrary<JsonElement> others =
        Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "8",
                "1.5",
                "1e30",
                "\"\"",
                "\" \"",
                "\"abc\"",
                "\"RED\"",
                "[]",
                "{}",
                "[null]",
                "[[]]",
                "{\"a\":1}",
                "[0,0]",
                "99999.999")
            .map(JsonParser::parseString);
    return Combinators.combine(values(), others, Arbitraries.integers().greaterOrEqual(0))
        .as((body, other, at) -> new Body(body.name(), replaced(body.json(), other, at)));
  }

  @Property
  void valuesComeBack(@ForAll("values") Body body) {
    JsonElement answer = answer(body);
    assertThat(problems(answer)).as(answer.toString()).isEmpty();
    assertThat(RECORDS.records().get(body.name()).same().test(body.json(), answer))
        .as("%s%nanswered with %s", body, answer)
        .isTrue();
    assertThat(answer(new Body(body.name(), answer))).isEqualTo(answer);
  }

  @Property
  void schemasTakeWhatIsSentAndAnswered(@ForAll("values") Body body) {
    assertThat(errors(SCHEMAS.check(body.name(), body.json()))).isEmpty();
    assertThat(errors(SCHEMAS.check(body.name(), answer(body)))).isEmpty();
  }

  @Property(tries = 1000)
  void readersAndSchemasAgree(@ForAll("nearlyValues") Body body) {
    Set<String> problems = problems(answer(body));
    List<String> errors = errors(SCHEMAS.check(body.name(), body.json()));
    if (problems.isEmpty()) {
      assertThat(errors).as("the reader takes it").isEmpty();
    } else if (errors.isEmpty()) {
      assertThat(problems)
          .as("the schema takes it")
          .allMatch(type -> UNDECIDED.matcher(type).lookingAt());
    }
  }

  private static List<String> errors(Validator.Result result) {
    return result.getErrors().stream()
        .map(
            error ->
                error.getInstanceLocation() + " " + error.getKeyword() + " " + error.getError())
        .toList();
  }

  /** A copy with one of its parts replaced; with null, a member is also taken away. */
  private static JsonElement replaced(JsonElement json, JsonElement other, int at) {
    JsonElement copy = json.deepCopy();
    List<Runnable> places = new ArrayList<>();
    collect(copy, other, places);
    if (places.isEmpty()) {
      return other;
    }
    places.get(at % places.size()).run();
    return copy;
  }

  private static void collect(JsonElement json, JsonElement other, List<Runnable> places) {
    if (json instanceof JsonObject object) {
      for (String key : object.keySet()) {
        places.add(() -> object.add(key, other));
        places.add(() -> object.remove(key));
        collect(object.get(key), other, places);
      }
    } else if (json instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(() -> array.set(index, other));
        collect(array.get(i), other, places);
      }
    }
  }
}
