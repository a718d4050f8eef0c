package dev.jlserve.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.types.CompiledApp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app behind real proxies. nginx has the blocks of {@code docs/proxies.md}. */
@Tag("slow")
class BehindProxiesTest {

  private static final String A = "{\"text\":\"a\"}";

  private static final Pattern NGINX = Pattern.compile("(?ms)^```nginx\n(.*?)^```$");

  private static final String APP =
      """
      record In(String text) {}
      record File(byte[] data, String name) {}
      record Size(int size, String name) {}
      static final java.util.concurrent.Semaphore GO = new java.util.concurrent.Semaphore(0);
      @Endpoint public In echo(In in) { return in; }
      @Endpoint public Size size(File in) { return new Size(in.data().length, in.name()); }
      @Endpoint public In go(In in) { GO.release(); return in; }
      @Endpoint public java.util.stream.Stream<In> events(In in) {
        return java.util.stream.Stream.of(1, 2, 3).map(i -> {
          if (i > 1) {
            GO.acquireUninterruptibly();
          }
          return new In(in.text() + i);
        });
      }
      """;

  private static RunningApp app;
  private static RunningApp dev;

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    CompiledApp<?> compiled = CompiledApp.of("@JLServeApp(concurrency = 4)", APP);
    String document = compiled.openapi();
    app = RunningApp.serve(compiled.bootstrap());
    dev = RunningApp.dev(compiled.bootstrap(), document);
  }

  @BeforeEach
  void proxiesAreThere() {
    for (String program : List.of("nginx", "haproxy")) {
      assumeTrue(Proxy.isThere(program), program + " is not there; .ci/run installs it");
    }
  }

  @AfterAll
  static void stop() {
    for (RunningApp running : new RunningApp[] {app, dev}) {
      if (running != null) {
        running.close();
      }
    }
  }

  private static String address(RunningApp running) {
    return "127.0.0.1:" + running.port();
  }

  /** The block of the page that has a text, with the addresses of apps in the place of its own. */
  private static String block(String text, RunningApp... apps) throws IOException {
    String block =
        NGINX
            .matcher(Files.readString(Path.of("../docs/proxies.md")))
            .results()
            .map(match -> match.group(1))
            .filter(each -> each.contains(text))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < apps.length; i++) {
      block = block.replace("127.0.0.1:800" + i, address(apps[i]));
    }
    return block;
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static HttpRequest post(URI address, String body) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(60))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  /** All that a client may want of an app, at a proxy's address. */
  private void serves(Proxy proxy, String prefix, int upload) throws Exception {
    assertThat(get(proxy.uri(prefix + "/health/ready")).body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get(proxy.uri(prefix + "/nowhere")).body()).isEqualTo("{\"detail\":\"Not Found\"}");
    for (int i = 0; i < 20; i++) {
      assertThat(send(post(proxy.uri(prefix + "/echo"), A)).body()).isEqualTo(A);
    }
    assertThat(send(post(proxy.uri(prefix + "/echo"), "{")).statusCode()).isEqualTo(422);
    HttpRequest chunked =
        HttpRequest.newBuilder(proxy.uri(prefix + "/echo"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(A)))
            .build();
    assertThat(send(chunked).body()).isEqualTo(A);
    String text = "{\"text\":\"" + "x".repeat(upload) + "\"}";
    assertThat(send(post(proxy.uri(prefix + "/echo"), text)).body()).isEqualTo(text);
    uploads(proxy.uri(prefix + "/size"), upload);
    streams(proxy, prefix);
  }

  private void uploads(URI address, int size) throws Exception {
    String form =
        """
        --b\r
        Content-Disposition: form-data; name="name"\r
        \r
        file\r
        --b\r
        Content-Disposition: form-data; name="data"; filename="f"\r
        \r
        %s\r
        --b--\r
        """
            .formatted("x".repeat(size));
    HttpRequest upload =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(form))
            .build();
    assertThat(send(upload).body()).isEqualTo("{\"size\":" + size + ",\"name\":\"file\"}");
  }

  /** Each event is there before the next one is made. */
  private void streams(Proxy proxy, String prefix) throws Exception {
    HttpResponse<InputStream> response =
        client.send(post(proxy.uri(prefix + "/events"), A), BodyHandlers.ofInputStream());
    assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
    try (BufferedReader in = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
      for (int i = 1; i <= 3; i++) {
        assertThat(in.readLine()).isEqualTo("data: {\"text\":\"a" + i + "\"}");
        assertThat(in.readLine()).isEmpty();
        if (i < 3) {
          assertThat(send(post(proxy.uri(prefix + "/go"), A)).statusCode()).isEqualTo(200);
        }
      }
      assertThat(in.readLine()).isNull();
    }
  }

  @Test
  void nginxNeedsNothingButTheAddress() throws Exception {
    try (Proxy nginx = Proxy.nginx(folder, block("location / {\n  proxy_pass", app))) {
      serves(nginx, "", 900_000);
    }
  }

  @Test
  void nginxMayKeepItsConnections() throws Exception {
    String block = block("keepalive 32", app);
    assertThat(block).as("where the reader adds a server").contains(" max_fails=0;");
    try (Proxy nginx = Proxy.nginx(folder, block)) {
      serves(nginx, "", 5_000_000);
    }
  }

  @Test
  void nginxGoesOnWithServersThatWereAllBusy() throws Exception {
    Semaphore begun = new Semaphore(0);
    Semaphore leave = new Semaphore(0);
    ScriptedApp busy =
        new ScriptedApp(1, 0)
            .with(
                "/a",
                (a, text) -> {
                  begun.release();
                  leave.acquire();
                  return text;
                });
    try (RunningApp one = RunningApp.serve(busy);
        RunningApp two = RunningApp.serve(busy);
        Proxy nginx = Proxy.nginx(folder, block("http_503", one, two))) {
      List<CompletableFuture<HttpResponse<String>>> running =
          List.of(one.postAsync("/a", A), two.postAsync("/a", A));
      begun.acquire(2);
      for (int i = 0; i < 2; i++) {
        assertThat(send(post(nginx.uri("/a"), A)).body()).contains("busy");
      }
      leave.release(3);
      for (CompletableFuture<HttpResponse<String>> each : running) {
        assertThat(each.get(30, TimeUnit.SECONDS).body()).isEqualTo(A);
      }
      assertThat(send(post(nginx.uri("/a"), A)).body()).isEqualTo(A);
    }
  }

  @Test
  void nginxMayPutItUnderAPrefix() throws Exception {
    try (Proxy nginx = Proxy.nginx(folder, block("modV1", dev))) {
      serves(nginx, "/modV1", 10_000);
      for (String path : List.of("/modV1/", "/modV1/docs/")) {
        HttpResponse<String> redirect = get(nginx.uri(path));
        String to = redirect.headers().firstValue("Location").orElseThrow();
        assertThat(nginx.uri(path).resolve(to)).isEqualTo(nginx.uri("/modV1/docs"));
      }
    }
  }

  @Test
  void theDocsPagesUnderAPrefixAskThere() throws Exception {
    assumeTrue(Proxy.isThere("chromedriver"), "there is no chromedriver; .ci/run installs it");
    try (Proxy nginx = Proxy.nginx(folder, block("modV1", dev));
        Browser browser = Browser.start(folder.resolve("profile"))) {
      browser.open(nginx.uri("/modV1/docs#/echo"));
      browser.click(".send");
      browser.await("document.querySelector('.status').innerText.startsWith('200')");
      assertThat(browser.requests()).contains(nginx.uri("/modV1/echo").toString());
      browser.click("#views a");
      browser.click("#operations-default-echo .opblock-summary-control");
      browser.click(".try-out__btn");
      browser.click(".execute");
      browser.await(
          "document.querySelector('.live-responses-table .response .response-col_status')");
      assertThat(
              browser.text(
                  "document.querySelector('.live-responses-table .response"
                      + " .response-col_status').innerText"))
          .startsWith("200");
      assertThat(browser.requests()).contains(nginx.uri("/modV1/echo").toString());
    }
  }

  /** How a backend's check of its server ended, as HAProxy's table of statistics has it. */
  private String checked(Proxy haproxy, String backend) throws Exception {
    while (true) {
      List<String> lines = get(haproxy.uri("/stats;csv")).body().lines().toList();
      List<String> names = List.of(lines.get(0).split(","));
      String server =
          lines.stream().filter(line -> line.startsWith(backend + ",s,")).findFirst().orElseThrow();
      String[] values = server.split(",", -1);
      String status = values[names.indexOf("check_status")];
      boolean none = status.isEmpty() || status.endsWith("INI") || status.startsWith("* ");
      if (!none) {
        return status + " " + values[names.indexOf("check_code")];
      }
    }
  }

  @Test
  void haproxyFindsItUpWhicheverWayItChecks() throws Exception {
    String sections =
        """
        frontend all
          bind 127.0.0.1:{port}
          stats enable
          stats uri /stats
          use_backend bare if { path_beg /bare/ }
          default_backend named
        backend named
          timeout check 30s
          option httpchk GET /health/ready
          server s %1$s check inter 100
        backend bare
          timeout check 30s
          option httpchk
          http-request replace-path /bare(/.*) \\1
          server s %1$s check inter 100
        """
            .formatted(address(app));
    try (Proxy haproxy = Proxy.haproxy(folder, sections)) {
      for (String backend : List.of("named", "bare")) {
        assertThat(checked(haproxy, backend)).isEqualTo("L7OK 200");
      }
      serves(haproxy, "", 5_000_000);
      serves(haproxy, "/bare", 5_000_000);
    }
  }
}
