package dev.jlserve.processor.compatibility;

import java.util.Collection;

/** Every schema that a document refers to is in it. */
final class SchemaReferences {

  private final ApiDocument document;

  private SchemaReferences(ApiDocument document) {
    this.document = document;
  }

  static void check(ApiDocument document) throws DocumentException {
    SchemaReferences references = new SchemaReferences(document);
    for (ApiDocument.Operation operation : document.operations().values()) {
      references.check(operation.requests().values());
      references.check(operation.responses().values());
    }
    for (Schema.Shape shape : document.schemas().values()) {
      references.check(shape);
    }
  }

  private void check(Collection<Schema> schemas) throws DocumentException {
    for (Schema schema : schemas) {
      check(schema.shape());
    }
  }

  private void check(Schema.Shape shape) throws DocumentException {
    switch (shape) {
      case Schema.Shape.Reference to -> find(to.name());
      case Schema.Shape.Items items -> check(items.item().shape());
      case Schema.Shape.Entries entries -> check(entries.value().shape());
      case Schema.Shape.Members members ->
          check(members.properties().values().stream().map(Schema.Property::schema).toList());
      case Schema.Shape.Union union -> {
        for (String name : union.cases().values()) {
          if (!(find(name) instanceof Schema.Shape.Members)) {
            throw new DocumentException("schema '" + name + "' is no object");
          }
        }
      }
      case Schema.Shape.Any any -> {}
      case Schema.Shape.Bool bool -> {}
      case Schema.Shape.Text text -> {}
      case Schema.Shape.Numeric number -> {}
      case Schema.Shape.Choice choice -> {}
    }
  }

  private Schema.Shape find(String name) throws DocumentException {
    Schema.Shape found = document.schemas().get(name);
    if (found == null) {
      throw new DocumentException("schema '" + name + "' is missing");
    }
    return found;
  }
}
