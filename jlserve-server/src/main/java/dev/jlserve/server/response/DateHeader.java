package dev.jlserve.server.response;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The header {@code Date} in HTTP's one format (IMF-fixdate; RFC 9110, sections 5.6.7 and 6.6.1).
 * Helidon's own is in the JVM's time zone.
 */
public final class DateHeader {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private static final long SECOND = 1000;

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
    return FORMAT.format(moment);
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
