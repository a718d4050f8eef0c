package dev.jlserve.processor.compatibility;

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
  public record Operation(
      String id,
      SortedMap<String, Schema> requests,
      SortedMap<String, Schema> responses,
      SortedSet<String> statuses) {

    /** Copies the collections. */
    public Operation {
      requests = Collections.unmodifiableSortedMap(new TreeMap<>(requests));
      responses = Collections.unmodifiableSortedMap(new TreeMap<>(responses));
      statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
    }
  }

  /** The type behind a reference. */
  public Schema.Shape resolve(Schema.Shape shape) {
    Schema.Shape behind =
        shape instanceof Schema.Shape.Reference to ? schemas.get(to.name()) : shape;
    if (behind == null) {
      throw new IllegalArgumentException("no schema for " + shape);
    }
    return behind;
  }
}
