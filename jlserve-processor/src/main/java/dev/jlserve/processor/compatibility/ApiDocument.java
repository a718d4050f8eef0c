package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonParser;
import dev.jlserve.processor.value.JsonSyntaxException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What clients rely on in an OpenAPI document of jlserve's.
 *
 * @param operations by path
 * @param schemas by name
 */
public record ApiDocument(
    SortedMap<String, Operation> operations, SortedMap<String, Schema.Shape> schemas) {

  /** Copies the maps. */
  public ApiDocument {
    operations = Collections.unmodifiableSortedMap(new TreeMap<>(operations));
    schemas = Collections.unmodifiableSortedMap(new TreeMap<>(schemas));
  }

  /**
   * What is posted to a path.
   *
   * @param id its {@code operationId}
   * @param requests the bodies that it takes, by media type
   * @param responses the bodies of status 200, by media type
   * @param statuses every status that it declares
   */
  record Operation(
      String id,
      SortedMap<String, Schema> requests,
      SortedMap<String, Schema> responses,
      SortedSet<String> statuses) {

    /** Copies the collections. */
    Operation {
      requests = Collections.unmodifiableSortedMap(new TreeMap<>(requests));
      responses = Collections.unmodifiableSortedMap(new TreeMap<>(responses));
      statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
    }
  }

  /**
   * Reads a document that jlserve wrote.
   *
   * @throws DocumentException if it is none; its message says what is wrong and where
   */
  public static ApiDocument parse(String text) throws DocumentException {
    try {
      return of(JsonParser.parse(text));
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

  /** The type behind a reference. */
  Schema.Shape resolve(Schema.Shape shape) {
    Schema.Shape behind =
        shape instanceof Schema.Shape.Reference to ? schemas.get(to.name()) : shape;
    if (behind == null) {
      throw new IllegalArgumentException("no schema for " + shape);
    }
    return behind;
  }
}
