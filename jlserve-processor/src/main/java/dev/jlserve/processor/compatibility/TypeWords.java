package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.compatibility.Schema.Shape;

/** What messages call a type. */
final class TypeWords {

  private TypeWords() {}

  static Change.TypeChanged change(Spot at, Shape was, Shape is, Relation relation) {
    return new Change.TypeChanged(at, of(was), of(is), relation);
  }

  static String of(Shape shape) {
    return switch (shape) {
      case Shape.Any any ->
          any.bounded() ? "JSON of any form with numbers of 64 bits" : "JSON of any form";
      case Shape.Bool bool -> "a boolean";
      case Shape.Text text ->
          text.isFree()
              ? "a string"
              : text.isCharacter() ? "one character" : "a string of format " + text.format();
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
