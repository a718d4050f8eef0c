package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds values by location, in one pass over a body that has been read to its end. */
public final class QuotedInputs {

  /**
   * The most of a value that is kept: whatever it holds, that is more than {@link
   * ViolationsAnswer#LONGEST_INPUT} characters, so what is cut here is clipped there.
   */
  private static final int MOST_BYTES = 4 * ViolationsAnswer.LONGEST_INPUT + 4;

  private final byte[] body;
  private final JsonParser parser;
  private final Map<Location, String> found = new HashMap<>();

  /** A step towards wanted locations. */
  private static final class Node {
    private final Map<Object, Node> next = new HashMap<>();
    private @Nullable Location wanted;
  }

  private QuotedInputs(byte[] body, JsonParser parser) {
    this.body = body;
    this.parser = parser;
  }

  /** The JSON text of each value as the client wrote it, or a long beginning of it. */
  public static Map<Location, String> find(byte[] body, Collection<Location> wanted) {
    Node root = new Node();
    for (Location location : wanted) {
      Node node = root;
      for (Object step : location.steps()) {
        node = node.next.computeIfAbsent(step, s -> new Node());
      }
      node.wanted = location;
    }
    try (JsonParser parser = StrictJson.parserOfChecked(body)) {
      parser.nextToken();
      QuotedInputs inputs = new QuotedInputs(body, parser);
      inputs.visit(root);
      return inputs.found;
    } catch (IOException e) {
      throw new UncheckedIOException("the body was read before", e);
    }
  }

  private void visit(Node node) throws IOException {
    int start = node.wanted == null ? 0 : (int) parser.currentTokenLocation().getByteOffset();
    if (node.next.isEmpty()) {
      parser.skipChildren();
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        visitOrSkip(node.next.get(name));
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        visitOrSkip(node.next.get(i));
      }
    }
    if (node.wanted != null) {
      parser.finishToken();
      int end = (int) parser.currentLocation().getByteOffset();
      int quoted = Math.min(end - start, MOST_BYTES);
      found.put(node.wanted, new String(body, start, quoted, StandardCharsets.UTF_8));
    }
  }

  private void visitOrSkip(@Nullable Node node) throws IOException {
    if (node == null) {
      parser.skipChildren();
    } else {
      visit(node);
    }
  }
}
