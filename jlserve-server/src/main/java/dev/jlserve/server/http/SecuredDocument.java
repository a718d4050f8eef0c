package dev.jlserve.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The OpenAPI document of a server that wants API keys: it says how a key is sent, and what a
 * request without one gets. All else is the app's document, byte for byte.
 */
final class SecuredDocument {

  private static final String SECURITY =
      """
      "security": [
        {
          "bearer": []
        },
        {
          "apiKey": []
        }
      ]""";

  private static final String SCHEMES =
      """
      "securitySchemes": {
        "bearer": {
          "type": "http",
          "scheme": "bearer"
        },
        "apiKey": {
          "type": "apiKey",
          "in": "header",
          "name": "X-API-Key"
        }
      }""";

  private static final String UNAUTHORIZED =
      """
      "401": {
        "description": "The request has no valid API key",
        "headers": {
          "WWW-Authenticate": {
            "schema": {
              "type": "string"
            }
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/HTTPError"
            }
          }
        }
      }""";

  private final byte[] document;

  /** Members by the offset of the name that they precede. */
  private final NavigableMap<Integer, String> additions = new TreeMap<>();

  /** The offsets of the first names in {@code components} and in the responses of each path. */
  private final Map<String, Integer> first = new HashMap<>();

  private SecuredDocument(byte[] document) {
    this.document = document;
  }

  /**
   * Adds what is to be said of keys.
   *
   * @param document the app's document, in UTF-8, whose {@code components} and {@code responses}
   *     are not empty
   */
  static byte[] of(byte[] document) {
    SecuredDocument secured = new SecuredDocument(document);
    secured.read();
    return secured.joined();
  }

  private void read() {
    try (JsonParser parser = new JsonFactory().createParser(document)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          String[] path = parser.getParsingContext().pathAsPointer().toString().split("/", -1);
          visit(path, (int) parser.currentTokenLocation().getByteOffset());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sees a name: {@code path} begins with an empty word, {@code offset} is that of its quote. */
  private void visit(String[] path, int offset) {
    if (path.length == 2 && path[1].equals("paths")) {
      additions.put(offset, SECURITY);
    } else if (path.length == 3 && path[1].equals("components")) {
      if (first.putIfAbsent("components", offset) == null) {
        additions.put(offset, SCHEMES);
      }
    } else if (path.length == 6 && path[1].equals("paths") && path[4].equals("responses")) {
      if (first.putIfAbsent(path[2], offset) == null) {
        additions.put(offset, UNAUTHORIZED);
      }
      if (path[5].equals("401")) {
        // An app may declare a 401 of its own, which stays.
        additions.remove(first.get(path[2]));
      }
    }
  }

  private byte[] joined() {
    StringBuilder joined = new StringBuilder();
    int from = 0;
    for (Map.Entry<Integer, String> addition : additions.entrySet()) {
      int to = addition.getKey();
      joined.append(new String(document, from, to - from, StandardCharsets.UTF_8));
      String indent = "\n" + " ".repeat(indentation(to));
      joined.append(addition.getValue().replace("\n", indent)).append(',').append(indent);
      from = to;
    }
    joined.append(new String(document, from, document.length - from, StandardCharsets.UTF_8));
    return joined.toString().getBytes(StandardCharsets.UTF_8);
  }

  private int indentation(int offset) {
    int start = offset;
    while (start > 0 && document[start - 1] == ' ') {
      start--;
    }
    return offset - start;
  }
}
