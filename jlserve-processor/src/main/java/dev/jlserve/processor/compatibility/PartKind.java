package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.compatibility.Schema.Shape;

/** How a form has a component. */
enum PartKind {
  FILE("a file"),
  TEXT("text"),
  JSON("JSON"),
  PARTS("a part for each element");

  private final String words;

  PartKind(String words) {
    this.words = words;
  }

  /** The kind of a component, by its schema in the form's schema. */
  static PartKind of(Shape shape, ApiDocument document) {
    return switch (document.resolve(shape)) {
      case Shape.Text text ->
          switch (text.format()) {
            case "binary" -> FILE;
            case SchemaReader.JSON_TEXT -> JSON;
            default -> TEXT;
          };
      case Shape.Choice choice -> TEXT;
      case Shape.Items items -> PARTS;
      case Shape.Any any -> JSON;
      case Shape.Bool bool -> JSON;
      case Shape.Numeric number -> JSON;
      case Shape.Entries entries -> JSON;
      case Shape.Members members -> JSON;
      case Shape.Union union -> JSON;
      case Shape.Reference reference -> throw new IllegalStateException(reference + " stays");
    };
  }

  /** That of an array's elements, of which each is a part. */
  static PartKind ofElement(Shape.Items items, ApiDocument document) {
    PartKind kind = of(items.item().shape(), document);
    return kind == PARTS ? JSON : kind;
  }

  /** What messages call it. */
  String words() {
    return words + " in a form";
  }

  /** Whether what was sent as another kind is taken; one part may hold an array's JSON. */
  boolean takes(PartKind old) {
    return this == old || (this == PARTS && old == JSON);
  }
}
