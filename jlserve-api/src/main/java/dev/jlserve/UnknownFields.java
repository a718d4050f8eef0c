package dev.jlserve;

/** What happens to a JSON field that the input record does not declare. */
public enum UnknownFields {
  /** The server reads the field, checks that its value is JSON, and ignores it. */
  IGNORE,
  /** The response is a 422 with the error {@code extra_forbidden} at the field. */
  REJECT
}
