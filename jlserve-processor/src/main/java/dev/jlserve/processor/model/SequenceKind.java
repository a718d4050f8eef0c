package dev.jlserve.processor.model;

/** The collection types that become JSON arrays. */
public enum SequenceKind {
  LIST,
  SET,
  COLLECTION
}
