package dev.jlserve.cli.call;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The last event of a stream that failed: an object with a status and a detail. */
final class StreamError {

  private static final int UNKNOWN = 500;

  private StreamError() {}

  static int status(String data) {
    try {
      JsonElement json = JsonParser.parseString(data);
      return json instanceof JsonObject object && object.has("status")
          ? object.get("status").getAsInt()
          : UNKNOWN;
    } catch (JsonParseException | NumberFormatException | UnsupportedOperationException e) {
      return UNKNOWN;
    }
  }
}
