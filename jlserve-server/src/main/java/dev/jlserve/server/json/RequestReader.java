package dev.jlserve.server.json;

import dev.jlserve.spi.JsonReader;

/** Reads one body, whatever it was sent as, and answers what is wrong with it. */
public interface RequestReader extends JsonReader, AutoCloseable {

  /**
   * Checks that nothing follows what was read.
   *
   * @throws MalformedJsonException if something does
   */
  void end();

  /** The 422 response for what was recorded. */
  byte[] violationsAnswer();

  @Override
  void close();
}
