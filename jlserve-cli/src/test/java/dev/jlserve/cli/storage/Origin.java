package dev.jlserve.cli.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Where an app's files come from, all on one loopback port: a Maven repository at {@code /maven}, a
 * file at {@code /url}, and a hub with the repository {@code org/words}. It can hold a transfer at
 * a byte.
 */
final class Origin implements AutoCloseable {

  static final String LIBRARY = "/maven/t/lib/1.0/lib-1.0.jar";
  static final String MODEL = "/maven/t/model/1.0/model-1.0.jar";
  static final String VOICE = "/url/voice.bin";
  static final String WORDS = "/org/words/resolve/" + "a".repeat(40) + "/words.bin";
  static final int SIZE = 400_000;

  private static final Trap NO_TRAP = new Trap("none", 0, () -> {});
  private static final String VOCABULARY = "/org/words/resolve/" + "a".repeat(40) + "/vocab.txt";
  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>t</groupId><artifactId>%s</artifactId><version>1.0</version>
      </project>
      """;

  private final HttpServer server;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Trap trap = NO_TRAP;

  /**
   * A GET of content.
   *
   * @param path what was asked for
   * @param from the first byte
   */
  record Request(String path, long from) {}

  /**
   * Something that happens once, when so much of a file was sent; the transfer then breaks off.
   *
   * @param path the file
   * @param bytes how much of it was sent, whatever the range
   * @param action what happens
   */
  record Trap(String path, long bytes, Runnable action) {}

  Origin(Random random) throws IOException {
    files.put(LIBRARY, jar(random, "lib.txt"));
    files.put(MODEL, jar(random, "model.onnx", "tokenizer.json", "a/b/c.txt"));
    files.put("/maven/t/lib/1.0/lib-1.0.pom", text(POM.formatted("lib")));
    files.put("/maven/t/model/1.0/model-1.0.pom", text(POM.formatted("model")));
    files.put(VOICE, bytes(random, SIZE));
    files.put(WORDS, bytes(random, SIZE));
    files.put(VOCABULARY, bytes(random, 1000));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Random random, int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] jar(Random random, String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (String name : names) {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(bytes(random, SIZE / names.length));
      }
    }
    return bytes.toByteArray();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Every file that can be had, by path. */
  Map<String, byte[]> files() {
    return new TreeMap<>(files);
  }

  /** The GETs of content since this was asked last. */
  List<Request> requests() {
    List<Request> all = List.copyOf(requests);
    requests.clear();
    return all;
  }

  void set(Trap next) {
    trap = next;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/api/models/org/words/revision/")) {
        String list =
            "{\"sha\":\"%s\",\"siblings\":[{\"rfilename\":\"words.bin\"},{\"rfilename\":\"vocab.txt\"}]}";
        send(exchange, "", text(list.formatted("a".repeat(40))));
      } else if (path.endsWith(".sha1") && files.containsKey(path.replace(".sha1", ""))) {
        send(exchange, "", text(hash("SHA-1", files.get(path.replace(".sha1", "")))));
      } else if (files.containsKey(path)) {
        send(exchange, path, files.get(path));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void send(HttpExchange exchange, String path, byte[] content) throws IOException {
    if (path.startsWith("/org/")) {
      exchange.getResponseHeaders().set("X-Repo-Commit", "a".repeat(40));
      exchange.getResponseHeaders().set("ETag", "\"" + hash("SHA-256", content) + "\"");
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", "" + content.length);
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (!path.isEmpty()) {
      requests.add(new Request(path, from));
    }
    if (from >= content.length) {
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    if (range != null) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range",
              "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - from);
    transfer(exchange.getResponseBody(), path, content, from);
  }

  private void transfer(OutputStream out, String path, byte[] content, int from)
      throws IOException {
    Trap set = trap;
    int held = set.path().equals(path) ? (int) Math.max(from, set.bytes()) : content.length;
    out.write(content, from, held - from);
    out.flush();
    if (set.path().equals(path)) {
      trap = NO_TRAP;
      set.action().run();
    } else {
      out.write(content, held, content.length - held);
    }
  }

  static String hash(String algorithm, byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
