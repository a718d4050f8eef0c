package dev.jlserve.server.response;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The header {@code Date} in HTTP's one format (IMF-fixdate; RFC 9110, sections 5.6.7 and 6.6.1).
 * Helidon's own is in the JVM's time zone.
 */
public final class DateHeader {

  private static final long SECOND = 1000;

  /** Where the day of the month stands, which HTTP has with two digits. */
  private static final int DAY = "Sun, ".length();

  private static volatile Second last = new Second(0);

  private DateHeader() {}

  /** That of a response that is made now. */
  public static Header now() {
    long now = System.currentTimeMillis() / SECOND;
    Second second = last;
    if (second.number != now) {
      second = new Second(now);
      last = second;
    }
    return second.header;
  }

  /** The text of a moment. */
  static String text(Instant moment) {
    // Unlike a pattern, this takes no locale's data to be loaded before the first response.
    String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    return text.charAt(DAY + 1) == ' ' ? text.substring(0, DAY) + "0" + text.substring(DAY) : text;
  }

  /** The header of one second, which many responses share. */
  private static final class Second {
    final long number;
    final Header header;

    Second(long number) {
      this.number = number;
      this.header =
          HeaderValues.createCached(HeaderNames.DATE, text(Instant.ofEpochSecond(number)));
    }
  }
}
