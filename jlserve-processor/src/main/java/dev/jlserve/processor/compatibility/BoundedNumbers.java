package dev.jlserve.processor.compatibility;

import java.util.HashSet;
import java.util.Set;

/** Whether the numbers in a value, however deep, are all of 64 bits. */
final class BoundedNumbers {

  private final ApiDocument document;
  private final Set<Schema.Shape> seen = new HashSet<>();

  private BoundedNumbers(ApiDocument document) {
    this.document = document;
  }

  static boolean are(Schema schema, ApiDocument document) {
    return new BoundedNumbers(document).are(schema);
  }

  private boolean are(Schema schema) {
    return schema.shape() instanceof Schema.Shape.Numeric number
        ? NumberKind.DOUBLE
            .range()
            .covers(number.kind().range().and(schema.bounds().range(Measure.VALUE)))
        : are(schema.shape());
  }

  private boolean are(Schema.Shape shape) {
    return switch (shape) {
      case Schema.Shape.Reference to -> !seen.add(to) || are(document.resolve(to));
      case Schema.Shape.Items items -> are(items.item());
      case Schema.Shape.Entries entries -> are(entries.value());
      case Schema.Shape.Members members ->
          members.properties().values().stream().map(Schema.Property::schema).allMatch(this::are);
      case Schema.Shape.Union union ->
          union.cases().values().stream().map(Schema.Shape.Reference::new).allMatch(this::are);
      case Schema.Shape.Any any -> any.bounded();
      case Schema.Shape.Numeric number -> NumberKind.DOUBLE.range().covers(number.kind().range());
      case Schema.Shape.Bool bool -> true;
      case Schema.Shape.Text text -> true;
      case Schema.Shape.Choice choice -> true;
    };
  }
}
