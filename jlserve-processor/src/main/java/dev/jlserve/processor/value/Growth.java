package dev.jlserve.processor.value;

import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.RecordModel;

/**
 * Why the body of a request may be of any length.
 *
 * @param record the record
 * @param component its component whose values may be of any length
 * @param cause what of it has no upper bound
 */
public record Growth(RecordModel record, ComponentModel component, Cause cause) {

  /** What has no upper bound. */
  public enum Cause {
    /** The characters of a string. */
    CHARACTERS,
    /** The bytes behind base64. */
    BYTES,
    /** The items of a collection or an array, at some depth. */
    ITEMS,
    /** The items of an array's rows. */
    ROWS,
    /** The keys of a map. */
    KEYS,
    /** A type whose text takes no constraint, such as an URI. */
    TEXT,
    /** JSON of any form. */
    FREE,
    /** A record inside itself. */
    RECURSION
  }
}
