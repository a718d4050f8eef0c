package dev.jlserve.cli.call;

import dev.jlserve.cli.console.NearName;
import dev.jlserve.cli.endpoint.DescribedEndpoint;
import dev.jlserve.cli.endpoint.Field;
import dev.jlserve.cli.endpoint.Input;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonPrinter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes a body of what was typed for the fields of an endpoint, and finds all mistakes at once.
 *
 * @param endpoint what takes it
 * @param conversion makes the values
 */
record FieldsBody(DescribedEndpoint endpoint, FieldConversion conversion) {

  private static final String JSON = "application/json";

  /**
   * The body: a form if it has files, the endpoint takes forms and a form can hold all of it; else
   * JSON.
   *
   * @param given such as {@code name=Ada}
   * @param mistakes where those are added
   */
  Body of(List<String> given, List<String> mistakes) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (String each : given) {
      int equals = each.indexOf('=');
      if (equals < 1) {
        mistakes.add("-F takes NAME=VALUE or NAME=@FILE; found '" + each + "'");
      } else {
        texts
            .computeIfAbsent(each.substring(0, equals), name -> new ArrayList<>())
            .add(each.substring(equals + 1));
      }
    }
    Map<String, Field> fields =
        fields(texts).stream().collect(Collectors.toMap(Field::name, Function.identity()));
    Map<String, FieldValue> values = values(texts, fields, mistakes);
    fields(texts).stream()
        .filter(field -> field.required() && !texts.containsKey(field.name()))
        .forEach(
            field ->
                mistakes.add("field '" + field.name() + "' is required: " + field.type().words()));
    return body(values);
  }

  private Map<String, FieldValue> values(
      Map<String, List<String>> texts, Map<String, Field> fields, List<String> mistakes) {
    Map<String, FieldValue> values = new LinkedHashMap<>();
    texts.forEach(
        (name, typed) -> {
          Field field = fields.get(name);
          if (field == null) {
            if (isDecided(texts)) {
              mistakes.add(
                  "there is no field '" + name + "'" + NearName.question(name, fields.keySet()));
            }
            return;
          }
          try {
            values.put(name, conversion.of(field, typed));
          } catch (MistakeException e) {
            mistakes.add(String.valueOf(e.getMessage()));
          }
        });
    return values;
  }

  private Body body(Map<String, FieldValue> values) {
    Collection<FieldValue> all = values.values();
    if (endpoint.takesForms()
        && all.stream().anyMatch(FieldValue::hasFile)
        && all.stream().allMatch(FieldValue::fitsForm)) {
      return FormBody.of(values);
    }
    Json.Builder object = Json.object();
    values.forEach((name, value) -> object.with(name, value.json()));
    return json(JsonPrinter.compact(object.build()).getBytes(StandardCharsets.UTF_8));
  }

  /** A body of JSON. */
  static Body json(byte[] bytes) {
    return new Body(JSON, bytes);
  }

  /** Whether it is known which fields there are. */
  private boolean isDecided(Map<String, List<String>> texts) {
    return switch (endpoint.input()) {
      case Input.Fields object -> true;
      case Input.Cases cases -> chosen(cases, texts).isPresent();
    };
  }

  private static Optional<List<Field>> chosen(Input.Cases cases, Map<String, List<String>> texts) {
    return texts.getOrDefault(cases.property(), List.of()).stream()
        .findFirst()
        .flatMap(tag -> Optional.ofNullable(cases.cases().get(tag)));
  }

  /** The fields of the object that the discriminator names; that alone where it names none. */
  private List<Field> fields(Map<String, List<String>> texts) {
    return switch (endpoint.input()) {
      case Input.Fields object -> object.fields();
      case Input.Cases cases -> {
        List<Field> fields = new ArrayList<>(List.of(cases.tag()));
        chosen(cases, texts).ifPresent(fields::addAll);
        yield fields;
      }
    };
  }
}
