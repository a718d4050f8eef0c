package dev.jlserve.cli.endpoint;

import dev.jlserve.processor.value.Json;
import java.util.List;
import java.util.Optional;

/**
 * A member of the object that an endpoint takes.
 *
 * @param name its name in JSON
 * @param type its type
 * @param required whether a request has it
 * @param nullable whether it may be null
 * @param otherwise the value that it has if it is left out, if there is one
 * @param description what its author says of it; may be empty
 * @param limits what it is held against beside its type, such as {@code at least 1 character}
 */
public record Field(
    String name,
    FieldType type,
    boolean required,
    boolean nullable,
    Optional<Json> otherwise,
    String description,
    List<String> limits) {

  /** Copies the list. */
  public Field {
    limits = List.copyOf(limits);
  }
}
