package dev.jlserve.cli.console;

import java.util.List;
import java.util.Optional;

/**
 * A field of an endpoint's request, for scripts.
 *
 * @param name its name in JSON
 * @param type its type, in the words of help
 * @param required whether a request has it
 * @param otherwise the JSON that it is without one, if there is any
 * @param limits what its value is held against
 * @param description what its author says of it; may be empty
 * @param when the field and value with which it exists, such as {@code type=Circle}
 */
public record EndpointField(
    String name,
    String type,
    boolean required,
    Optional<String> otherwise,
    List<String> limits,
    String description,
    Optional<String> when) {

  /** Copies the list. */
  public EndpointField {
    limits = List.copyOf(limits);
  }
}
