package dev.jlserve.processor.rule;

/** What an annotation inside a type is written on, where it means nothing. */
public enum TypePart {
  /** Of a generic record, or anywhere inside such an argument. */
  ARGUMENT("a type argument"),
  /** Of a map. */
  KEY("the key"),
  /** Of a tensor. */
  ROW("a row"),
  /** What is written before an array of primitives that is inside another type. */
  ELEMENT("an element");

  private final String words;

  TypePart(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
