package dev.jlserve.cli.call;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.jlserve.processor.value.Printable;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * What a response that is no success says, for people.
 *
 * @param path the endpoint's
 * @param status the HTTP status
 * @param body the text of the response
 */
record CallFailure(String path, int status, String body) {

  private static final int UNPROCESSABLE = 422;
  private static final int UNAUTHORIZED = 401;
  private static final int LONGEST = 2000;

  /** The whole message, without {@code Error:}. */
  String message(HttpHeaders headers, boolean hasKey) {
    StringBuilder message = new StringBuilder("POST " + path + " responded " + status);
    List<String> reasons = reasons();
    if (reasons.size() == 1) {
      message.append(": ").append(reasons.get(0));
    } else if (!reasons.isEmpty()) {
      message.append(":\n  ").append(String.join("\n  ", reasons));
    }
    headers.firstValue("Location").ifPresent(to -> message.append("; call ").append(to));
    headers
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d+"))
        .ifPresent(seconds -> message.append("; retry after ").append(seconds).append(" s"));
    if (status == UNAUTHORIZED) {
      message.append(
          hasKey
              ? "; the server does not know the key in " + ApiKey.VARIABLE
              : "; set " + ApiKey.VARIABLE + " to a key of the server");
    }
    headers
        .firstValue("X-Request-Id")
        .filter(id -> !isOfFields())
        .ifPresent(id -> message.append(" (request ").append(id).append(")"));
    return printable(message.toString());
  }

  /** Whether the fields are at fault, which help tells of. */
  boolean isOfFields() {
    return status == UNPROCESSABLE;
  }

  /** One for each violation; of another body the detail, or the beginning of the text. */
  private List<String> reasons() {
    try {
      if (JsonParser.parseString(body) instanceof JsonObject object && object.has("detail")) {
        JsonElement detail = object.get("detail");
        return detail instanceof JsonArray violations
            ? violations.asList().stream().map(CallFailure::violation).toList()
            : List.of(text(detail));
      }
    } catch (JsonParseException noJson) {
      // A proxy's page, for instance.
    }
    String text = body.strip();
    return text.isEmpty() ? List.of() : List.of(clipped(text));
  }

  private static String violation(JsonElement each) {
    if (!(each instanceof JsonObject violation) || !violation.has("msg")) {
      return text(each);
    }
    List<String> place = new ArrayList<>();
    if (violation.get("loc") instanceof JsonArray loc) {
      loc.forEach(step -> place.add(text(step)));
      if (!place.isEmpty() && place.get(0).equals("body")) {
        place.remove(0);
      }
    }
    String message = text(violation.get("msg"));
    return place.isEmpty() ? message : String.join(".", place) + ": " + message;
  }

  private static String text(JsonElement json) {
    return clipped(json.isJsonPrimitive() ? json.getAsString() : json.toString());
  }

  private static String clipped(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  /** A server may send what a terminal obeys. */
  private static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(each -> each == '\n' || Printable.is(each) ? each : '\ufffd')
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
