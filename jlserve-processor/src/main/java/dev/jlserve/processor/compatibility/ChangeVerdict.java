package dev.jlserve.processor.compatibility;

/** What a change means to a client of the accepted API. */
public enum ChangeVerdict {
  /** A client that keeps to the accepted API fails. */
  BREAKING,
  /** A client may meet a value that the accepted API excludes, or is heard in part. */
  RISKY,
  /** No client notices. */
  COMPATIBLE
}
