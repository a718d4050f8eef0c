package dev.jlserve.processor.model;

/**
 * A component of a record.
 *
 * @param origin the component
 * @param name in Java
 * @param json the name on the wire, after {@code @JsonProperty} and the app's naming
 * @param description its {@code @param} text in the record's Javadoc; may be empty
 * @param deprecated whether it is marked so
 * @param use its type and constraints
 * @param presence whether a request must have it
 */
public record ComponentModel(
    Origin origin,
    String name,
    String json,
    String description,
    boolean deprecated,
    TypeUse use,
    Presence presence) {

  /** The same component with another name on the wire. */
  public ComponentModel named(String other) {
    return new ComponentModel(origin, name, other, description, deprecated, use, presence);
  }
}
