package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.openapi.Keywords;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonPrinter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one schema. */
final class SchemaReader {

  private static final String PATH = "#/components/schemas/";

  /** The format of a form's part whose text is JSON. */
  static final String JSON_TEXT = "json";

  private final Node node;

  SchemaReader(Node node) {
    this.node = node;
  }

  /** The schema where a value is used. */
  Schema used() throws DocumentException {
    List<Node> either = node.items("anyOf");
    if (either.size() == 2 && either.get(1).textOrEmpty("type").equals("null")) {
      Schema value = new SchemaReader(either.get(0)).used();
      return new Schema(value.shape(), true, value.bounds());
    }
    Schema.Shape shape = shape("");
    return new Schema(shape, shape instanceof Schema.Shape.Any, new BoundsReader(node).read());
  }

  /** The type that stands under a name. */
  Schema.Shape named(String name) throws DocumentException {
    return shape(name);
  }

  private Schema.Shape shape(String name) throws DocumentException {
    node.members();
    if (node.has("$ref")) {
      return new Schema.Shape.Reference(name(node.text("$ref")));
    }
    if (node.has("oneOf")) {
      return union(name);
    }
    if (node.has("enum")) {
      return choice(node, name);
    }
    return switch (node.textOrEmpty("type")) {
      case "boolean" -> new Schema.Shape.Bool();
      case "integer" -> new Schema.Shape.Numeric(NumberKind.of(true, form()));
      case "number" -> new Schema.Shape.Numeric(NumberKind.of(false, form()));
      case "string" -> new Schema.Shape.Text(format());
      case "array" -> new Schema.Shape.Items(new SchemaReader(node.member("items")).used());
      case "object" -> node.has("properties") ? members(name) : entries();
      default -> new Schema.Shape.Any(false);
    };
  }

  private static String name(String reference) {
    return reference.startsWith(PATH) ? reference.substring(PATH.length()) : reference;
  }

  private String form() throws DocumentException {
    String own = node.textOrEmpty(Keywords.FORMAT);
    return own.isEmpty() ? node.textOrEmpty("format") : own;
  }

  /** An email address is a string that is checked. */
  private String format() throws DocumentException {
    if (node.has("contentSchema")) {
      return JSON_TEXT;
    }
    String format = form();
    return node.has("contentEncoding")
        ? node.text("contentEncoding")
        : format.equals(BoundsReader.EMAIL) ? "" : format;
  }

  private static Schema.Shape.Choice choice(Node node, String name) throws DocumentException {
    return new Schema.Shape.Choice(name, new TreeSet<>(node.texts("enum")));
  }

  private Schema.Shape entries() throws DocumentException {
    if (!node.has("additionalProperties")) {
      return new Schema.Shape.Any(false);
    }
    Node value = node.member("additionalProperties");
    return new Schema.Shape.Entries(
        node.has("propertyNames")
            ? Optional.of(choice(node.object("propertyNames"), ""))
            : Optional.empty(),
        value.isObject()
            ? new SchemaReader(value).used()
            : new Schema(new Schema.Shape.Any(true), true, Bounds.NONE));
  }

  private Schema.Shape union(String name) throws DocumentException {
    Node discriminator = node.object("discriminator");
    SortedMap<String, String> cases = new TreeMap<>();
    for (Map.Entry<String, Json> each : discriminator.object("mapping").members().entrySet()) {
      each.getValue().text().ifPresent(path -> cases.put(each.getKey(), name(path)));
    }
    return new Schema.Shape.Union(name, discriminator.text("propertyName"), cases);
  }

  private Schema.Shape members(String name) throws DocumentException {
    List<String> required = node.texts("required");
    SortedMap<String, Schema.Property> properties = new TreeMap<>();
    for (Map.Entry<String, Json> each : node.object("properties").members().entrySet()) {
      Node property =
          new Node("property '" + each.getKey() + "' of " + node.place(), each.getValue());
      properties.put(
          each.getKey(),
          new Schema.Property(
              new SchemaReader(property).used(),
              required.contains(each.getKey()),
              property.has("default")
                  ? JsonPrinter.compact(property.member("default").json())
                  : ""));
    }
    return new Schema.Shape.Members(
        name,
        node.has("additionalProperties"),
        properties,
        new TreeSet<>(
            node.has(Keywords.CHECKS)
                ? node.object(Keywords.CHECKS).texts(Keywords.TOGETHER)
                : List.of()));
  }
}
