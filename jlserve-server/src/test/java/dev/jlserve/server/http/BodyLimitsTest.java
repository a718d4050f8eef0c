package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.types.CompiledApp;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bodies of every framing, up to the limit and beyond. */
class BodyLimitsTest {

  private static final int LIMIT = 10 * 1024 * 1024;

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.serve(new ScriptedApp(1, 64).with("/length", (a, text) -> "" + text.length()));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static byte[] body(int size) {
    byte[] body = new byte[size];
    Arrays.fill(body, (byte) 'x');
    byte[] begin = "{\"text\":\"".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(begin, 0, body, 0, begin.length);
    body[size - 2] = '"';
    body[size - 1] = '}';
    return body;
  }

  private static HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
    return app.send(HttpRequest.newBuilder(app.uri("/length")).POST(body).build());
  }

  private static HttpRequest.BodyPublisher chunked(byte[] body) {
    return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  @Test
  void takesTheLimitDeclaredAndChunked() throws Exception {
    byte[] body = body(LIMIT);
    HttpResponse<String> declared = post(HttpRequest.BodyPublishers.ofByteArray(body));
    assertThat(declared.body()).isEqualTo("{\"text\":\"" + (LIMIT - 11) + "\"}");
    assertThat(post(chunked(body)).body()).isEqualTo(declared.body());
  }

  @Test
  void refusesOneByteMore() throws Exception {
    byte[] body = body(LIMIT + 1);
    for (HttpRequest.BodyPublisher publisher :
        new HttpRequest.BodyPublisher[] {
          HttpRequest.BodyPublishers.ofByteArray(body), chunked(body)
        }) {
      HttpResponse<String> response = post(publisher);
      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(response.body()).contains("\"detail\":\"The body is longer than 10485760 bytes");
      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }
  }

  @Test
  void refusesADeclaredLengthBeforeAnyOfItCame() throws Exception {
    for (long length : new long[] {LIMIT + 1L, 1L << 40}) {
      String answer =
          app.raw(
              "POST /length HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: "
                  + length
                  + "\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 413 ").contains("{\"detail\":\"");
      assertThat(answer).doesNotContain("100 Continue");
    }
  }

  @Test
  void aClientThatSendsAllOfAHugeBodyStillReadsItsRefusal() throws Exception {
    for (int size : new int[] {LIMIT + 1, 3 * LIMIT}) {
      try (Raw client = new Raw(app.port())) {
        client.send("POST /length HTTP/1.1\r\nHost: a\r\nContent-Length: " + size + "\r\n\r\n");
        assertThat(client.send(body(size)).await("HTTP/1.1 ").finish().all())
            .startsWith("HTTP/1.1 413 ")
            .contains("Connection: close\r\n")
            .endsWith(
                "{\"detail\":\"The body is longer than 10485760 bytes, the most that is read\"}");
      }
    }
  }

  @Test
  void anEndpointReadsNoMoreThanItsTypesAllow() throws Exception {
    CompiledApp<?> compiled = CompiledApp.echo("record In(@Size(max = 10_000) String text) {}");
    int most = (int) compiled.bootstrap().endpoints().get(0).maxBody();
    assertThat(most).isLessThan(LIMIT);
    try (RunningApp bounded = RunningApp.serve(compiled.bootstrap())) {
      String longest = "{\"text\":\"a\"}" + " ".repeat(most - 12);
      assertThat(bounded.post("/echo", longest).statusCode()).isEqualTo(200);
      HttpResponse<String> refused = bounded.post("/echo", longest + " ");
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.body())
          .isEqualTo(
              "{\"detail\":\"The body is longer than "
                  + most
                  + " bytes, the most that the types of this endpoint allow\"}");
    }
  }

  @Test
  void aDevelopmentServerSaysHowToAllowMore() throws Exception {
    try (RunningApp dev = RunningApp.dev(new ScriptedApp(1, 64).with("/a", (a, text) -> text))) {
      String body = "{\"text\":\"" + "x".repeat(LIMIT) + "\"}";
      assertThat(dev.post("/a", body).body())
          .isEqualTo(
              "{\"detail\":\"The body is longer than 10485760 bytes, the most that is read;"
                  + " JLSERVE_MAX_BODY sets it\"}");
    }
  }

  @Test
  void refusesOneHugeChunk() throws Exception {
    String answer =
        app.raw(
            "POST /length HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("{\"detail\":\"");
  }

  @Test
  void badFramingEndsTheConnection() throws Exception {
    String smuggled = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";
    for (String chunks : new String[] {"zz\r\n", "-1\r\n", "5\r\nabc\r\n0\r\n\r\n"}) {
      String answer =
          app.raw(
              "POST /length HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                  + chunks
                  + smuggled);
      assertThat(answer).doesNotContain("UP").contains("Connection: close");
    }
  }

  @Test
  void aBodyThatIsRefusedBeforeItWasAskedForIsNotTakenForARequest() throws Exception {
    String answer =
        app.raw(
            "POST /length HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 39\r\n\r\nGET /health/live HTTP/1.1\r\nHost: a\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 415 ").doesNotContain("UP", "100 Continue");
  }

  @Test
  void aBodyThatIsAskedForIsRead() throws Exception {
    String answer =
        app.raw(
            "POST /length HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nConnection: close\r\n"
                + "Content-Length: 14\r\n\r\n{\"text\":\"abc\"}");
    assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ").contains("\"3\"");
  }

  @Test
  void aClientThatLeavesHarmsNobody() throws Exception {
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", app.port())) {
      socket
          .getOutputStream()
          .write(
              "POST /length HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"
                  .getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(app.post("/length", "{\"text\":\"abc\"}").body()).isEqualTo("{\"text\":\"3\"}");
  }

  @Test
  void whatIsNoHttpIsAnsweredInJson() throws Exception {
    assertThat(app.raw("NONSENSE\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/json")
        .endsWith("{\"detail\":\"Bad Request\"}");
    assertThat(app.raw("GET /" + "x".repeat(9000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
    assertThat(app.raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(17_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
  }
}
