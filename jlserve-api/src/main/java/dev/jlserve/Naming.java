package dev.jlserve;

/** How the names of record components become the names of JSON fields. */
public enum Naming {
  /** {@code maxTokens} stays {@code "maxTokens"}. */
  AS_WRITTEN,
  /** {@code maxTokens} becomes {@code "max_tokens"}. */
  SNAKE_CASE
}
