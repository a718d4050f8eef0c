package dev.jlserve.processor.compatibility;

/** Who sends a value. */
public enum Side {
  /** A client, which the new server has to take. */
  REQUEST,
  /** The server, which an old client has to take. */
  RESPONSE
}
