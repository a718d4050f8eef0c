package dev.jlserve.cli.endpoint;

import dev.jlserve.processor.compatibility.NumberKind;
import java.util.List;

/** The type of a field, as far as a command line tells values apart. */
public sealed interface FieldType {

  /** What help calls it. */
  default String words() {
    return switch (this) {
      case Any any -> "any JSON";
      case Flag flag -> "true or false";
      case Text text -> text.format().isEmpty() ? "string" : "string (" + text.format() + ")";
      case File file -> "file";
      case Numeric number -> number.kind().isWhole() ? "integer" : "number";
      case Choice choice -> oneOf(choice.constants());
      case Several several ->
          several.item() instanceof Several
              ? "JSON array of arrays"
              : several.item().words() + " (repeatable)";
      case Structure structure -> structure.words();
    };
  }

  /** JSON of any form. */
  record Any() implements FieldType {}

  /** True or false. */
  record Flag() implements FieldType {}

  /**
   * A string.
   *
   * @param format the form of its text; may be empty
   */
  record Text(String format) implements FieldType {}

  /** Bytes: a file, in JSON a string of base64. */
  record File() implements FieldType {}

  /** A number. */
  record Numeric(NumberKind kind) implements FieldType {}

  /** One of some strings. */
  record Choice(List<String> constants) implements FieldType {

    /** Copies the list. */
    public Choice {
      constants = List.copyOf(constants);
    }
  }

  /** An array. */
  record Several(FieldType item) implements FieldType {}

  /**
   * An object.
   *
   * @param words what help calls it
   */
  record Structure(String words) implements FieldType {}

  /** Names in a sentence, such as {@code a, b or c}. */
  static String oneOf(List<String> names) {
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
