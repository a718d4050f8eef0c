package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonSyntaxException;
import dev.jlserve.processor.value.StrictJsonParser;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the model out of a document's JSON. */
public final class DocumentReader {

  private final Json document;

  private DocumentReader(Json document) {
    this.document = document;
  }

  /**
   * Reads a document that jlserve wrote.
   *
   * @throws DocumentException if it is none; its message says what is wrong and where
   */
  public static ApiDocument parse(String text) throws DocumentException {
    try {
      return of(StrictJsonParser.parse(text));
    } catch (JsonSyntaxException e) {
      throw DocumentException.at(text, e);
    }
  }

  /**
   * Reads a document that jlserve made.
   *
   * @throws DocumentException if it is none
   */
  public static ApiDocument of(Json json) throws DocumentException {
    return new DocumentReader(json).read();
  }

  private ApiDocument read() throws DocumentException {
    Node root = new Node("the document", document);
    SortedMap<String, Schema.Shape> schemas = new TreeMap<>();
    for (Map.Entry<String, Json> each :
        root.object("components").object("schemas").members().entrySet()) {
      Node node = new Node("schema '" + each.getKey() + "'", each.getValue());
      schemas.put(each.getKey(), new SchemaReader(node).named(each.getKey()));
    }
    SortedMap<String, ApiDocument.Operation> operations = new TreeMap<>();
    for (Map.Entry<String, Json> each : root.object("paths").members().entrySet()) {
      Node path = new Node("path \"" + each.getKey() + "\"", each.getValue());
      operations.put(each.getKey(), operation(path.object("post")));
    }
    ApiDocument read = new ApiDocument(operations, schemas);
    SchemaReferences.check(read);
    return read;
  }

  private static ApiDocument.Operation operation(Node node) throws DocumentException {
    Node responses = node.object("responses");
    return new ApiDocument.Operation(
        node.text("operationId"),
        bodies(node.object("requestBody").object("content")),
        bodies(responses.object("200").object("content")),
        new TreeSet<>(responses.members().keySet()));
  }

  private static SortedMap<String, Schema> bodies(Node content) throws DocumentException {
    SortedMap<String, Schema> bodies = new TreeMap<>();
    for (String type : content.members().keySet()) {
      bodies.put(type, new SchemaReader(content.object(type).object("schema")).used());
    }
    if (bodies.isEmpty()) {
      throw new DocumentException(content.place() + " is empty");
    }
    return bodies;
  }
}
