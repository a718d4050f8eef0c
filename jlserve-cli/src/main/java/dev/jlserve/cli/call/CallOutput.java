package dev.jlserve.cli.call;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Where the response of a call goes. */
interface CallOutput extends AutoCloseable {

  /**
   * Whether a body of a media type has a place here. Nobody calls an endpoint for a response that
   * has none.
   */
  boolean takes(String mediaType);

  /** One more item of a stream. */
  void item(String data) throws IOException;

  /**
   * The body of a response that is no stream.
   *
   * @param begin when the request was sent, in {@link System#nanoTime()}
   */
  void body(int status, String mediaType, InputStream body, long begin) throws IOException;

  /** The stream has ended. */
  default void end(int status, String mediaType, long begin) {}

  @Override
  default void close() throws IOException {}

  /** The time since then. */
  static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
