package dev.jlserve.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A request as it goes over the wire, made before any time is taken. */
final class Request {

  private final byte[] bytes;

  private Request(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Head and body. */
  byte[] bytes() {
    return bytes;
  }

  static Request get(String path) {
    return new Request(ascii("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
  }

  /** A POST of JSON, whose answer may be JSON or a stream of events. */
  static Request post(String path, String json) {
    return post(path, json.getBytes(StandardCharsets.UTF_8));
  }

  /** A POST of what is said to be JSON. */
  static Request post(String path, byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head(path, body.length));
    bytes.writeBytes(body);
    return new Request(bytes.toByteArray());
  }

  /** The head alone of a POST. */
  static byte[] head(String path, long length) {
    return ascii(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nContent-Type: application/json\r\n"
            + "Content-Length: "
            + length
            + "\r\n\r\n");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
