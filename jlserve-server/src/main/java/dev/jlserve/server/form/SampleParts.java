package dev.jlserve.server.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.jlserve.server.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a sample body is as a form. */
public final class SampleParts {

  private SampleParts() {}

  /**
   * The parts by name, in the object's order: strings as they are, all else as JSON; what is null
   * is left out.
   *
   * @param object a sample: a JSON object
   */
  public static Map<String, String> of(String object) {
    byte[] bytes = object.getBytes(StandardCharsets.UTF_8);
    Map<String, String> parts = new LinkedHashMap<>();
    try (JsonParser parser = StrictJson.parser(bytes)) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (value != JsonToken.VALUE_NULL) {
          parts.put(name, part(parser, value, bytes));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static String part(JsonParser parser, JsonToken value, byte[] object) throws IOException {
    if (value.isScalarValue()) {
      return parser.getText();
    }
    int start = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    int end = (int) parser.currentLocation().getByteOffset();
    return new String(object, start, end - start, StandardCharsets.UTF_8);
  }
}
