package dev.jlserve.cli.endpoint;

import dev.jlserve.cli.console.EndpointField;
import dev.jlserve.processor.value.JsonPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of an endpoint's request, as scripts get them. */
final class EndpointFields {

  private EndpointFields() {}

  static List<EndpointField> of(Input input) {
    return switch (input) {
      case Input.Fields object ->
          object.fields().stream().map(field -> of(field, Optional.empty())).toList();
      case Input.Cases cases -> {
        List<EndpointField> all = new ArrayList<>(List.of(of(cases.tag(), Optional.empty())));
        cases
            .cases()
            .forEach(
                (tag, fields) -> {
                  Optional<String> when = Optional.of(cases.property() + "=" + tag);
                  fields.forEach(field -> all.add(of(field, when)));
                });
        yield all;
      }
    };
  }

  private static EndpointField of(Field field, Optional<String> when) {
    return new EndpointField(
        field.name(),
        field.type().words(),
        field.required(),
        field.otherwise().map(JsonPrinter::compact),
        field.limits(),
        field.description(),
        when);
  }
}
