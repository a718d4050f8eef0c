package dev.jlserve.processor.compatibility;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a document says of a value where it is used.
 *
 * @param shape its type
 * @param nullable whether it may be null
 * @param bounds what it is held against beside its type
 */
public record Schema(Shape shape, boolean nullable, Bounds bounds) {

  /** What it is held against beside its type, such as {@code at least 1 character}. */
  public List<String> limits() {
    return bounds.words();
  }

  /** A type on the wire. */
  public sealed interface Shape {

    /**
     * JSON of any form, null included.
     *
     * @param bounded whether a number with a fraction or an exponent is one of 64 bits
     */
    record Any(boolean bounded) implements Shape {}

    /** True or false. */
    record Bool() implements Shape {}

    /**
     * A string.
     *
     * @param format the form of its text; may be empty
     */
    record Text(String format) implements Shape {

      /** The format of a string of one UTF-16 unit. */
      static final String CHARACTER = "char";

      boolean isCharacter() {
        return format.equals(CHARACTER);
      }

      /** Whether its strings have no form. */
      boolean isFree() {
        return format.isEmpty();
      }
    }

    /** A number. */
    record Numeric(NumberKind kind) implements Shape {}

    /**
     * One of some strings.
     *
     * @param name the enum's in the document; of a map's keys it is empty
     */
    record Choice(String name, SortedSet<String> constants) implements Shape {

      /** Copies the set. */
      public Choice {
        constants = Collections.unmodifiableSortedSet(new TreeSet<>(constants));
      }
    }

    /** An array. */
    record Items(Schema item) implements Shape {}

    /**
     * An object of names that the document does not know, or knows as constants.
     *
     * @param keys the names that it may have; none for any
     */
    record Entries(Optional<Choice> keys, Schema value) implements Shape {}

    /** Another schema of the document. */
    record Reference(String name) implements Shape {}

    /**
     * An object of known names.
     *
     * @param name the record's in the document
     * @param closed whether it has no other members
     * @param together the methods that check its components together
     */
    record Members(
        String name,
        boolean closed,
        SortedMap<String, Property> properties,
        SortedSet<String> together)
        implements Shape {

      /** Copies the collections. */
      public Members {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        together = Collections.unmodifiableSortedSet(new TreeSet<>(together));
      }
    }

    /**
     * One of several objects.
     *
     * @param name the sealed interface's in the document
     * @param property the discriminator
     * @param cases the names of the objects' schemas, by tag
     */
    record Union(String name, String property, SortedMap<String, String> cases) implements Shape {

      /** Copies the map. */
      public Union {
        cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
      }
    }
  }

  /**
   * A member of an object.
   *
   * @param required whether a request has it
   * @param otherwise the default, as JSON; empty if there is none
   */
  public record Property(Schema schema, boolean required, String otherwise) {}
}
