package dev.jlserve.cli.call;

/** The body of a request. */
final class Body {

  private final String contentType;
  private final byte[] bytes;

  /**
   * A body.
   *
   * @param contentType the header's value
   */
  Body(String contentType, byte[] bytes) {
    this.contentType = contentType;
    this.bytes = bytes;
  }

  String contentType() {
    return contentType;
  }

  byte[] bytes() {
    return bytes;
  }
}
