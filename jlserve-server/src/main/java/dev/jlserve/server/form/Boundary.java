package dev.jlserve.server.form;

import java.nio.charset.StandardCharsets;

/** What parts are divided by: RFC 2046, section 5.1.1. */
final class Boundary {

  private static final int LONGEST = 70;
  private static final String SIGNS = "'()+_,-./:=? ";

  private Boundary() {}

  /**
   * The delimiter that a body's Content-Type names, with the line break that belongs to it.
   *
   * @throws MalformedFormException if it names none
   */
  static byte[] delimiter(String contentType) {
    String boundary = Parameters.of(contentType).named().get("boundary");
    if (boundary == null) {
      throw new MalformedFormException(
          "Content-Type has no boundary, such as in 'multipart/form-data; boundary=abc'");
    }
    if (boundary.isEmpty()
        || boundary.length() > LONGEST
        || boundary.endsWith(" ")
        || !boundary.chars().allMatch(Boundary::isAllowed)) {
      throw new MalformedFormException(
          "the boundary in Content-Type is not 1 to 70 letters, digits and signs of "
              + SIGNS.strip());
    }
    return ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean isAllowed(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || SIGNS.indexOf(c) >= 0;
  }
}
