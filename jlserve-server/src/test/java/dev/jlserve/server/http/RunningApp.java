package dev.jlserve.server.http;

import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.server.settings.RequestLineStyle;
import dev.jlserve.spi.AppBootstrap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A started server, and clients to talk to it. */
final class RunningApp implements AutoCloseable {

  static final String OPENAPI = "{\"openapi\":\"3.1.0\"}";

  private final HttpClient client = HttpClient.newHttpClient();
  private final AppServer server;
  final CountDownLatch outOfMemory = new CountDownLatch(1);

  private RunningApp(AppServer server) {
    this.server = server;
  }

  /** The default limits, but for what a request may take. */
  static HttpLimits deadline(Duration time) {
    return times(time, HttpLimits.DEFAULT.headerTime(), HttpLimits.DEFAULT.drainTime());
  }

  /** The default limits with other times; a body has as long as headers have. */
  static HttpLimits times(Duration deadline, Duration headerTime, Duration drainTime) {
    HttpLimits d = HttpLimits.DEFAULT;
    return new HttpLimits(
        0,
        -1,
        deadline,
        d.bodyBytes(),
        d.bodyMemory(),
        d.headerBytes(),
        d.lineBytes(),
        headerTime,
        headerTime,
        d.idleTime(),
        drainTime,
        d.shutdownDelay(),
        d.connections());
  }

  static <A> RunningApp serve(AppBootstrap<A> bootstrap) throws Exception {
    return serve(bootstrap, HttpLimits.DEFAULT);
  }

  static <A> RunningApp serve(AppBootstrap<A> bootstrap, HttpLimits limits) throws Exception {
    return serve(bootstrap, limits, null, List.of());
  }

  static <A> RunningApp serve(
      AppBootstrap<A> bootstrap, HttpLimits limits, List<String> keys, List<String> origins)
      throws Exception {
    return start(
        bootstrap,
        OPENAPI,
        new HttpSettings(
            "127.0.0.1",
            0,
            false,
            false,
            List.of(),
            keys,
            origins,
            false,
            limits,
            RequestLineStyle.NONE));
  }

  /** With the routes of the Open Inference Protocol. */
  static <A> RunningApp openInference(
      AppBootstrap<A> bootstrap, HttpLimits limits, List<String> keys, List<String> origins)
      throws Exception {
    return start(
        bootstrap,
        OPENAPI,
        new HttpSettings(
            "127.0.0.1",
            0,
            false,
            false,
            List.of(),
            keys,
            origins,
            true,
            limits,
            RequestLineStyle.NONE));
  }

  static <A> RunningApp dev(AppBootstrap<A> bootstrap) throws Exception {
    return dev(bootstrap, OPENAPI);
  }

  static <A> RunningApp dev(AppBootstrap<A> bootstrap, String openapi, String... allowedHosts)
      throws Exception {
    return start(
        bootstrap,
        openapi,
        new HttpSettings(
            "127.0.0.1",
            0,
            true,
            true,
            List.of(allowedHosts),
            null,
            List.of(),
            false,
            HttpLimits.DEFAULT,
            RequestLineStyle.NONE));
  }

  /** With the docs, for whoever has a key. */
  static <A> RunningApp docs(AppBootstrap<A> bootstrap, String openapi, String key)
      throws Exception {
    return start(
        bootstrap,
        openapi,
        new HttpSettings(
            "127.0.0.1",
            0,
            false,
            true,
            List.of(),
            List.of(key),
            List.of(),
            false,
            HttpLimits.DEFAULT,
            RequestLineStyle.NONE));
  }

  private static <A> RunningApp start(
      AppBootstrap<A> bootstrap, String openapi, HttpSettings settings) throws Exception {
    A app = bootstrap.create();
    bootstrap.setup(app);
    CountDownLatch[] outOfMemory = new CountDownLatch[1];
    AppServer server =
        AppServer.start(
            bootstrap,
            app,
            openapi.getBytes(StandardCharsets.UTF_8),
            settings,
            error -> outOfMemory[0].countDown());
    RunningApp running = new RunningApp(server);
    outOfMemory[0] = running.outOfMemory;
    return running;
  }

  AppServer server() {
    return server;
  }

  int port() {
    return server.port();
  }

  URI uri(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  /** A POST of JSON. */
  HttpResponse<String> post(String path, String json) throws Exception {
    return send(json(path, json));
  }

  CompletableFuture<HttpResponse<String>> postAsync(String path, String json) {
    return client.sendAsync(json(path, json), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest json(String path, String json) {
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json))
        .build();
  }

  HttpResponse<String> method(String method, String path) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build());
  }

  HttpResponse<String> get(String path) throws Exception {
    return method("GET", path);
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** All that comes back until the server closes the connection. */
  String raw(String request) throws IOException {
    return raw(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  String raw(byte[] request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      in.transferTo(out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.stop();
  }
}
