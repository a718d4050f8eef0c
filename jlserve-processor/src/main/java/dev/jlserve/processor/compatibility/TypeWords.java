package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.compatibility.Schema.Shape;

/** What messages call a type. */
final class TypeWords {

  private TypeWords() {}

  static String of(Shape shape) {
    return switch (shape) {
      case Shape.Any any -> "JSON of any form";
      case Shape.Bool bool -> "a boolean";
      case Shape.Text text ->
          text.format().isEmpty() ? "a string" : "a string of format " + text.format();
      case Shape.Numeric number -> number.kind().words();
      case Shape.Choice choice -> "an enum";
      case Shape.Items items -> "an array";
      case Shape.Entries entries ->
          entries.keys().isPresent() ? "a map with an enum's keys" : "a map";
      case Shape.Members members -> "an object of known members";
      case Shape.Union union -> "an object told apart by '" + union.property() + "'";
      case Shape.Reference reference -> reference.name();
    };
  }
}
