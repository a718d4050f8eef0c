package dev.jlserve;

/** What happens to a JSON field that the input record does not declare. */
public enum UnknownFields {
  /** It is read, checked as JSON, and left out. */
  IGNORE,
  /** It is a 422 of type {@code extra_forbidden} at the field. */
  REJECT
}
