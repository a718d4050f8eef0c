package dev.jlserve.cli.endpoint;

import dev.jlserve.processor.compatibility.ApiDocument;
import dev.jlserve.processor.compatibility.Schema.Shape;
import java.util.List;

/** Makes the types of fields of those of a document. */
final class FieldTypes {

  private static final String BASE64 = "base64";

  private FieldTypes() {}

  static FieldType of(Shape shape, ApiDocument document) {
    return switch (document.resolve(shape)) {
      case Shape.Any any -> new FieldType.Any();
      case Shape.Bool bool -> new FieldType.Flag();
      case Shape.Text text ->
          text.format().equals(BASE64) ? new FieldType.File() : new FieldType.Text(text.format());
      case Shape.Numeric number -> new FieldType.Numeric(number.kind());
      case Shape.Choice choice -> new FieldType.Choice(List.copyOf(choice.constants()));
      case Shape.Items items -> new FieldType.Several(of(items.item().shape(), document));
      case Shape.Entries entries -> new FieldType.Structure("JSON object");
      case Shape.Members members ->
          new FieldType.Structure(
              "JSON object with " + String.join(", ", members.properties().keySet()));
      case Shape.Union union ->
          new FieldType.Structure(
              "JSON object whose "
                  + union.property()
                  + " is "
                  + FieldType.oneOf(List.copyOf(union.cases().keySet())));
      case Shape.Reference reference -> throw new IllegalStateException(reference + " stays");
    };
  }
}
