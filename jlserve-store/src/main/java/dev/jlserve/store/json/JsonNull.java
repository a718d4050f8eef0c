package dev.jlserve.store.json;

/** A {@code null} among the elements of an array. */
enum JsonNull {
  NULL
}
