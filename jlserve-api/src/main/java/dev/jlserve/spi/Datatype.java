package dev.jlserve.spi;

/** What a tensor's elements are, by the names of the Open Inference Protocol. */
public enum Datatype {
  /** A boolean. */
  BOOL,
  /** A byte. */
  INT8,
  /** A short. */
  INT16,
  /** An int. */
  INT32,
  /** A long. */
  INT64,
  /** A float. */
  FP32,
  /** A double. */
  FP64,
  /** Whatever JSON has as a string. */
  BYTES
}
