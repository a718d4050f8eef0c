package dev.jlserve.processor.live;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * JSON-RPC as the Language Server Protocol frames it: a header {@code Content-Length: n}, an empty
 * line and n bytes of JSON.
 */
final class LspConnection {

  private final DataInputStream in;
  private final OutputStream out;
  private final BiConsumer<String, JsonObject> notified;
  private final Map<Integer, CompletableFuture<JsonElement>> pending = new ConcurrentHashMap<>();
  private int lastId;

  /**
   * Starts to read.
   *
   * @param notified is told the method and parameters of all that the server says unasked
   */
  LspConnection(InputStream in, OutputStream out, BiConsumer<String, JsonObject> notified) {
    this.in = new DataInputStream(in);
    this.out = out;
    this.notified = notified;
    Thread reader = new Thread(this::read, "lsp");
    reader.setDaemon(true);
    reader.start();
  }

  synchronized CompletableFuture<JsonElement> request(String method, JsonElement parameters) {
    int id = ++lastId;
    CompletableFuture<JsonElement> reply = new CompletableFuture<>();
    pending.put(id, reply);
    JsonObject message = message(method, parameters);
    message.addProperty("id", id);
    send(message);
    return reply;
  }

  void notify(String method, JsonElement parameters) {
    send(message(method, parameters));
  }

  private static JsonObject message(String method, JsonElement parameters) {
    JsonObject message = new JsonObject();
    message.addProperty("jsonrpc", "2.0");
    message.addProperty("method", method);
    message.add("params", parameters);
    return message;
  }

  private synchronized void send(JsonObject message) {
    byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
    try {
      out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try {
      for (int length = readHeader(); length >= 0; length = readHeader()) {
        accept(
            JsonParser.parseString(new String(in.readNBytes(length), StandardCharsets.UTF_8))
                .getAsJsonObject());
      }
    } catch (IOException e) {
      pending.values().forEach(reply -> reply.completeExceptionally(e));
    }
  }

  @SuppressWarnings("deprecation") // A line of a header is ASCII.
  private int readHeader() throws IOException {
    int length = -1;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.startsWith("Content-Length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    return length;
  }

  private void accept(JsonObject message) {
    if (!message.has("method")) {
      pending.remove(message.get("id").getAsInt()).complete(message.get("result"));
      return;
    }
    if (message.has("id")) {
      JsonObject reply = new JsonObject();
      reply.addProperty("jsonrpc", "2.0");
      reply.add("id", message.get("id"));
      reply.add("result", JsonNull.INSTANCE);
      send(reply);
    }
    if (message.get("params") instanceof JsonObject parameters) {
      notified.accept(message.get("method").getAsString(), parameters);
    }
  }
}
