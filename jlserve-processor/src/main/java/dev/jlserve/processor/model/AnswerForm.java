package dev.jlserve.processor.model;

/** How an endpoint's method gives its answers. */
public enum AnswerForm {
  /** It returns what it returns. */
  VALUE,
  /** It returns a Stream of items. */
  STREAM,
  /** It returns a Flow.Publisher of items. */
  PUBLISHER,
  /** It returns bytes of a media type. */
  BYTES
}
