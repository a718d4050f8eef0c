package dev.jlserve.cli.assemble;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import java.util.function.Function;

/**
 * A line that the app's process says to its build: a JSON object after a mark, so that no output of
 * a library is taken for one.
 */
final class MarkedLine {

  /** What begins each line. */
  static final String PREFIX = "\u0001jlserve ";

  private MarkedLine() {}

  /** Reads a line; nothing if it is not marked, or holds what the reader does not know. */
  static <T> Optional<T> parse(String line, Function<JsonObject, Optional<T>> reader) {
    if (!line.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      JsonElement json = JsonParser.parseString(line.substring(PREFIX.length()));
      return json.isJsonObject() ? reader.apply(json.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException
        | IllegalStateException
        | NumberFormatException
        | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /**
   * A member that has to be there.
   *
   * @throws JsonParseException if it is not
   */
  static JsonElement member(JsonObject json, String name) {
    JsonElement member = json.get(name);
    if (member == null) {
      throw new JsonParseException(name + " is missing");
    }
    return member;
  }
}
