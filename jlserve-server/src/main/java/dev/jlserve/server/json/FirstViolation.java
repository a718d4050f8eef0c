package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the first violation in the body of a 422, for people who watch a server. */
public final class FirstViolation {

  private FirstViolation() {}

  /** Its place and message, such as {@code texts.0: Field required}; nothing in another body. */
  public static Optional<String> in(byte[] body) {
    try (JsonParser in = StrictJson.parserOfChecked(body)) {
      if (in.nextToken() != JsonToken.START_OBJECT
          || !"detail".equals(in.nextFieldName())
          || in.nextToken() != JsonToken.START_ARRAY
          || in.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      List<String> place = new ArrayList<>();
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        in.nextToken();
        if (name.equals("loc")) {
          while (in.nextToken() != JsonToken.END_ARRAY) {
            place.add(in.getText());
          }
        } else if (name.equals("msg")) {
          List<String> inside = place.subList(Math.min(1, place.size()), place.size());
          return Optional.of(
              (inside.isEmpty() ? "body" : String.join(".", inside)) + ": " + in.getText());
        } else {
          in.skipChildren();
        }
      }
      return Optional.empty();
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }
}
