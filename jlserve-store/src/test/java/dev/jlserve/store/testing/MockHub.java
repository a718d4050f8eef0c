package dev.jlserve.store.testing;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hub on loopback with one repository, {@code org/model}, and a second host for the data of large
 * files, to which it redirects. Headers and bodies are those that the hub's clients rely on.
 */
public final class MockHub implements AutoCloseable {

  public static final String REPOSITORY = "org/model";
  public static final String FIRST = "a".repeat(40);
  public static final String SECOND = "b".repeat(40);

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  private final HttpServer hub;
  private final HttpServer data;
  private final Map<String, Stored> files = new ConcurrentHashMap<>();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> hosts = new CopyOnWriteArrayList<>();
  private final List<String> tokensAtData = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String head = FIRST;
  private volatile String token = "";
  private volatile boolean gated;

  private record Stored(byte[] content, boolean large) {
    String etag() {
      return large ? sha256(content) : gitHash(content);
    }
  }

  /** Goes wrong once. */
  public interface Fault {
    void answer(HttpExchange exchange, byte[] content) throws IOException;
  }

  public MockHub() throws IOException {
    hub = start(this::hub);
    data = start(this::data);
  }

  private HttpServer start(HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
    server.start();
    return server;
  }

  public MockHub small(String path, byte[] content) {
    files.put(path, new Stored(content, false));
    return this;
  }

  public MockHub large(String path, byte[] content) {
    files.put(path, new Stored(content, true));
    return this;
  }

  /** From now on the content of a path goes wrong, once for each fault. */
  public MockHub faults(String path, Fault... next) {
    faults.computeIfAbsent(path, p -> new ArrayDeque<>()).addAll(List.of(next));
    return this;
  }

  /** Lets {@code main} stand for another commit. */
  public void move(String commit) {
    head = commit;
  }

  /** Asks for a token from now on. */
  public void require(String wanted) {
    token = wanted;
  }

  /** Asks for consent from now on. */
  public void gate() {
    gated = true;
  }

  public String endpoint() {
    return "http://localhost:" + hub.getAddress().getPort();
  }

  /** Methods and paths, in order; those of the data host begin with {@code DATA}. */
  public List<String> requests() {
    return requests;
  }

  /** Requests for content, whole or in part, with their ranges. */
  public List<String> contentRequests() {
    return requests.stream().filter(r -> r.startsWith("DATA") || r.startsWith("CONTENT")).toList();
  }

  /** The hosts that the hub was called by. */
  public List<String> hosts() {
    return hosts;
  }

  public List<String> tokensAtData() {
    return tokensAtData;
  }

  /** Sends so many bytes of a whole answer, then closes the connection. */
  public static Fault cutAt(int bytes) {
    return (exchange, content) -> {
      int from = partial(exchange, content);
      exchange.getResponseBody().write(content, from, Math.min(bytes, content.length - from));
      exchange.getResponseBody().flush();
      throw new IOException("cut");
    };
  }

  /** Sends so many bytes, then nothing until the hub ends. */
  public Fault stallAt(int bytes) {
    return (exchange, content) -> {
      int from = partial(exchange, content);
      exchange.getResponseBody().write(content, from, Math.min(bytes, content.length - from));
      exchange.getResponseBody().flush();
      try {
        closed.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    };
  }

  /** Answers a status; a header {@code Retry-After} if that is not empty. */
  public static Fault status(int status, String retryAfter) {
    return (exchange, content) -> {
      if (!retryAfter.isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Answers other content. */
  public static Fault content(byte[] other) {
    return (exchange, content) -> {
      exchange.sendResponseHeaders(200, other.length);
      exchange.getResponseBody().write(other);
    };
  }

  private void hub(HttpExchange exchange) throws IOException {
    hosts.add(exchange.getRequestHeaders().getFirst("Host"));
    String path = exchange.getRequestURI().getPath();
    String prefix = "/" + REPOSITORY + "/resolve/";
    String api = "/api/models/" + REPOSITORY + "/";
    if (!path.startsWith(prefix) && !path.startsWith(api)) {
      error(exchange, 404, "RepoNotFound");
      return;
    }
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (!token.isEmpty() && !("Bearer " + token).equals(given)) {
      error(exchange, 401, "RepoNotFound");
      return;
    }
    if (path.startsWith(api)) {
      requests.add(exchange.getRequestMethod() + " " + path);
      api(exchange, path.substring(api.length()));
      return;
    }
    String[] parts = path.substring(prefix.length()).split("/", 2);
    resolve(exchange, parts[0], parts[1]);
  }

  private void api(HttpExchange exchange, String path) throws IOException {
    String[] parts = path.split("/", 2);
    String commit = commit(parts[1]);
    if (commit == null) {
      error(exchange, 404, "RevisionNotFound");
      return;
    }
    Map<String, Stored> sorted = new TreeMap<>(files);
    switch (parts[0]) {
      case "revision" -> {
        JsonObject answer = new JsonObject();
        answer.addProperty("_id", "1");
        answer.addProperty("id", REPOSITORY);
        answer.addProperty("sha", commit);
        JsonArray siblings = new JsonArray();
        for (String name : sorted.keySet()) {
          JsonObject sibling = new JsonObject();
          sibling.addProperty("rfilename", name);
          siblings.add(sibling);
        }
        answer.add("siblings", siblings);
        json(exchange, answer);
      }
      case "tree" -> {
        JsonArray answer = new JsonArray();
        sorted.forEach((name, file) -> answer.add(entry(name, file, commit)));
        json(exchange, answer);
      }
      case "paths-info" -> {
        JsonObject asked =
            new Gson()
                .fromJson(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    JsonObject.class);
        JsonArray answer = new JsonArray();
        for (JsonElement name : asked.getAsJsonArray("paths")) {
          Stored file = files.get(name.getAsString());
          if (file != null) {
            answer.add(entry(name.getAsString(), file, commit));
          }
        }
        json(exchange, answer);
      }
      default -> error(exchange, 404, "RepoNotFound");
    }
  }

  private static JsonObject entry(String path, Stored file, String commit) {
    JsonObject entry = new JsonObject();
    entry.addProperty("type", "file");
    entry.addProperty("path", path);
    entry.addProperty("oid", gitHash(file.content()));
    entry.addProperty("size", file.content().length);
    if (file.large()) {
      JsonObject lfs = new JsonObject();
      lfs.addProperty("oid", sha256(file.content()));
      lfs.addProperty("size", file.content().length);
      entry.add("lfs", lfs);
    }
    JsonObject last = new JsonObject();
    last.addProperty("id", commit);
    last.addProperty("title", "t");
    last.addProperty("date", "2026-01-01T00:00:00.000Z");
    entry.add("lastCommit", last);
    return entry;
  }

  private String commit(String revision) {
    if (revision.equals("main")) {
      return head;
    }
    return List.of(FIRST, SECOND).contains(revision) ? revision : null;
  }

  private void resolve(HttpExchange exchange, String revision, String path) throws IOException {
    String method = exchange.getRequestMethod();
    String commit = commit(revision);
    Stored file = files.get(path);
    if (commit == null) {
      error(exchange, 404, "RevisionNotFound");
    } else if (file == null) {
      error(exchange, 404, "EntryNotFound");
    } else if (gated) {
      error(exchange, 403, "GatedRepo");
    } else {
      exchange.getResponseHeaders().set("X-Repo-Commit", commit);
      if (file.large()) {
        requests.add(method + " " + path);
        exchange.getResponseHeaders().set("X-Linked-Etag", "\"" + file.etag() + "\"");
        exchange.getResponseHeaders().set("X-Linked-Size", "" + file.content().length);
        exchange.getResponseHeaders().set("ETag", "W/\"another\"");
        exchange
            .getResponseHeaders()
            .set(
                "Location",
                "http://127.0.0.1:"
                    + data.getAddress().getPort()
                    + "/"
                    + HexFormat.of().formatHex(path.getBytes(StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(302, -1);
      } else if (method.equals("HEAD")) {
        requests.add(method + " " + path);
        exchange.getResponseHeaders().set("ETag", "\"" + file.etag() + "\"");
        exchange.getResponseHeaders().set("Content-Length", "" + file.content().length);
        exchange.sendResponseHeaders(200, -1);
      } else {
        requests.add("CONTENT " + path);
        exchange.getResponseHeaders().set("ETag", "\"" + file.etag() + "\"");
        send(exchange, path, file.content());
      }
    }
  }

  private void data(HttpExchange exchange) throws IOException {
    String path =
        new String(
            HexFormat.of().parseHex(exchange.getRequestURI().getPath().substring(1)),
            StandardCharsets.UTF_8);
    String range = exchange.getRequestHeaders().getFirst("Range");
    requests.add("DATA " + path + (range == null ? "" : " " + range));
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (given != null) {
      tokensAtData.add(given);
    }
    Stored file = files.get(path);
    exchange.getResponseHeaders().set("ETag", "\"" + file.etag() + "\"");
    send(exchange, path, file.content());
  }

  private void send(HttpExchange exchange, String path, byte[] content) throws IOException {
    Queue<Fault> waiting = faults.getOrDefault(path, new ArrayDeque<>());
    Fault fault;
    synchronized (waiting) {
      fault = waiting.poll();
    }
    if (fault != null) {
      fault.answer(exchange, content);
      return;
    }
    int from = partial(exchange, content);
    exchange.getResponseBody().write(content, from, length(exchange, content, from));
  }

  /** Begins an answer, and says where in the content it begins. */
  private static int partial(HttpExchange exchange, byte[] content) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range == null) {
      exchange.sendResponseHeaders(200, content.length);
      return 0;
    }
    Matcher matcher = RANGE.matcher(range);
    if (!matcher.matches()) {
      throw new IOException(range);
    }
    int from = Integer.parseInt(matcher.group(1));
    int length = length(exchange, content, from);
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + content.length);
    exchange.sendResponseHeaders(206, length);
    return from;
  }

  private static int length(HttpExchange exchange, byte[] content, int from) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    Matcher matcher = RANGE.matcher(range == null ? "" : range);
    boolean bounded = matcher.matches() && !matcher.group(2).isEmpty();
    return (bounded ? Integer.parseInt(matcher.group(2)) + 1 : content.length) - from;
  }

  private static void json(HttpExchange exchange, JsonElement body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void error(HttpExchange exchange, int status, String code) throws IOException {
    requests.add(status + " " + exchange.getRequestMethod());
    exchange.getResponseHeaders().set("X-Error-Code", code);
    exchange.getResponseHeaders().set("X-Error-Message", "said by the hub");
    exchange.sendResponseHeaders(status, -1);
  }

  public static String sha256(byte[] content) {
    return hash("SHA-256", new byte[0], content);
  }

  public static String gitHash(byte[] content) {
    return hash(
        "SHA-1", ("blob " + content.length + "\0").getBytes(StandardCharsets.UTF_8), content);
  }

  private static String hash(String algorithm, byte[] head, byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      digest.update(head);
      return HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    hub.stop(0);
    data.stop(0);
  }
}
