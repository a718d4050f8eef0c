package dev.jlserve.server.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The discriminators of one name in a body, found ahead of the reader.
 *
 * <p>One that comes first in its object is read off the bytes. To find another, the object is
 * scanned, and what its inner objects have is kept as well: no byte is scanned twice, however deep
 * objects lie in each other.
 */
final class Tags {

  private static final int FIRST_CAPACITY = 8;

  private final byte[] body;
  private final String property;
  private final byte[] quoted;

  /** Start of an object in the upper half, start of its tag in the lower; sorted. */
  private long[] found = new long[FIRST_CAPACITY];

  private int count;
  private int scannedTo;

  Tags(byte[] body, String property) {
    this.body = body;
    this.property = property;
    this.quoted = ('"' + property + '"').getBytes(UTF_8);
  }

  /** The tag of the object that starts at an offset; null if it has none, or is malformed. */
  @Nullable String of(int object) {
    String first = first(object);
    if (first != null) {
      return first;
    }
    if (object >= scannedTo) {
      int before = count;
      scan(object);
      Arrays.sort(found, before, count);
    }
    int place = Arrays.binarySearch(found, 0, count, (long) object << Integer.SIZE);
    int next = place < 0 ? -place - 1 : place;
    return next < count && (int) (found[next] >> Integer.SIZE) == object
        ? text((int) found[next])
        : null;
  }

  /** The tag of the object's first field, if that is the discriminator and a plain string. */
  private @Nullable String first(int object) {
    int name = skipSpace(object + 1);
    int colon = skipSpace(name + quoted.length);
    if (colon >= body.length
        || body[colon] != ':'
        || !Arrays.equals(body, name, name + quoted.length, quoted, 0, quoted.length)) {
      return null;
    }
    int start = skipSpace(colon + 1);
    if (start >= body.length || body[start] != '"') {
      return null;
    }
    int end = start + 1;
    while (end < body.length && body[end] != '"') {
      if (body[end] == '\\' || (body[end] >= 0 && body[end] < ' ')) {
        return null;
      }
      end++;
    }
    return end < body.length ? new String(body, start + 1, end - start - 1, UTF_8) : null;
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < body.length
        && (body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t')) {
      at++;
    }
    return at;
  }

  /** Notes the tags of an object and of those inside it, until its own is found. */
  private void scan(int object) {
    int[] open = new int[StrictJson.MAX_DEPTH + 1];
    int depth = 0;
    scannedTo = object + 1;
    try (JsonParser parser = StrictJson.parserFrom(body, object)) {
      do {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
          open[depth++] = offset(parser);
        } else if (token == JsonToken.END_OBJECT) {
          depth--;
        } else if (token == JsonToken.VALUE_STRING && property.equals(parser.currentName())) {
          add(open[depth - 1], offset(parser));
          depth = depth == 1 ? 0 : depth;
        }
      } while (depth > 0);
      scannedTo = Math.max(scannedTo, offset(parser) + 1);
    } catch (IOException malformed) {
      // The reader comes to the same place, and says so.
    }
  }

  private void add(int object, int tag) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
    }
    found[count++] = (long) object << Integer.SIZE | tag;
  }

  private @Nullable String text(int start) {
    try (JsonParser parser = StrictJson.parserFrom(body, start)) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException malformed) {
      return null;
    }
  }

  private static int offset(JsonParser parser) {
    return (int) parser.currentTokenLocation().getByteOffset();
  }
}
