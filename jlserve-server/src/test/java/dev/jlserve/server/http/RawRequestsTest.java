package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bytes on a socket, and what they are answered. Behind each request stands a probe: it is answered
 * where the connection goes on, and must not be where it does not, whatever the server takes the
 * bytes before it for. In the requests {@code ~} stands for CR LF.
 */
class RawRequestsTest {

  private static final String PROBE = "GET /health/live HTTP/1.1~Host: probe~Connection: close~~";
  private static final String H = " HTTP/1.1~Host: a~";
  private static final String P = "POST /echo" + H;
  private static final String C = P + "Transfer-Encoding: chunked~~";
  private static final String A = "{\"text\":\"a\"}";
  private static final String LIVE = "GET /health/live" + H + "~";

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
  private static final Pattern INTERNALS =
      Pattern.compile("(?i)helidon|jlserve|java\\.|exception|\\bat [a-z]+\\.|~\\s*Server:");

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.serve(new ScriptedApp(1, 64).with("/echo", (a, text) -> text));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  /** One row of the table. */
  private record Row(String name, String request, boolean goesOn, List<Integer> statuses) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Row on(String name, String request, Integer... statuses) {
    List<Integer> all = new ArrayList<>(List.of(statuses));
    all.add(200);
    return new Row(name, request, true, all);
  }

  private static Row ends(String name, String request, Integer... statuses) {
    return new Row(name, request, false, List.of(statuses));
  }

  private static String sized(String headers, String body) {
    return P + headers + "Content-Length: " + body.length() + "~~" + body;
  }

  private static String header(String line) {
    return "GET /health/live" + H + line + "~~";
  }

  static Stream<Row> ordinary() {
    return Stream.of(
        on("get", LIVE, 200),
        on("two gets at once", LIVE + LIVE, 200, 200),
        on("ten gets at once", LIVE.repeat(10), 200, 200, 200, 200, 200, 200, 200, 200, 200, 200),
        on("post", sized("", A), 200),
        on("two posts at once", sized("", A) + sized("", A), 200, 200),
        on("post and get", sized("", A) + LIVE, 200, 200),
        ends("post that closes", sized("Connection: close~", A), 200),
        ends("post that closes among tokens", sized("Connection: foo, close~", A), 200),
        ends("get that closes in capitals", header("Connection: CLOSE"), 200),
        on("keep-alive is no news", header("Connection: keep-alive"), 200),
        on("head", "HEAD /health/live" + H + "~", 200),
        on("head of nothing", "HEAD /nowhere" + H + "~", 404),
        on("head of an endpoint", "HEAD /echo" + H + "~", 405),
        on("options", "OPTIONS /echo" + H + "~", 200),
        on("options of nothing", "OPTIONS /nowhere" + H + "~", 404),
        on("get of an endpoint", "GET /echo" + H + "~", 405),
        on("put", "PUT /echo" + H + "Content-Length: 2~~{}", 405),
        on("delete", "DELETE /echo" + H + "~", 405),
        on("patch", "PATCH /echo" + H + "Content-Length: 0~~", 405),
        on("trace", "TRACE /echo" + H + "~", 405),
        on("a method of one's own", "BREW /echo" + H + "~", 405),
        ends("method in small letters", "post /echo" + H + "Content-Length: 0~~", 501),
        ends("get in small letters", "get /health/live" + H + "~", 501),
        ends("head in mixed letters", "Head /health/live" + H + "~", 501),
        on("options of the server", "OPTIONS *" + H + "~", 200),
        on("options of the root", "OPTIONS /" + H + "~", 200),
        on("options of health", "OPTIONS /health/ready" + H + "~", 200),
        on("post of health", "POST /health/live" + H + "Content-Length: 2~~{}", 405),
        on("unknown path with a body", "POST /nowhere" + H + "Content-Length: 2~~{}", 404),
        on("query", "GET /health/live?a=b&c=%20" + H + "~", 200),
        on("absolute form", "GET http://a/health/live" + H + "~", 200),
        on("absolute form with a query", "GET http://a/health/live?b=c" + H + "~", 200),
        on("absolute form in capitals", "GET HTTPS://a/health/live" + H + "~", 200),
        on("absolute form of another host", "GET http://b:81/health/live" + H + "~", 200),
        on("absolute form without a path", "OPTIONS http://a" + H + "~", 200),
        on("absolute form of another scheme", "GET ftp://a/health/live" + H + "~", 404),
        ends("absolute form without a host", "GET http:///health/live" + H + "~", 400),
        ends("absolute form with a user", "GET http://u@a/health/live" + H + "~", 400),
        ends("absolute form beside a bad host", "GET http://a/x HTTP/1.1~Host: a b~~", 400),
        ends("absolute form beside no host", "GET http://a/health/live HTTP/1.1~~", 400),
        on("header in small letters", "GET /health/live HTTP/1.1~host: a~~", 200),
        on("header without space", "GET /health/live HTTP/1.1~Host:a~~", 200),
        on("header with spaces behind", header("X-A: b   "), 200),
        on("header with a tab before", header("X-A:\tb"), 200),
        on("empty header", header("X-A:"), 200),
        on("header beyond ASCII", header("X-A: \u00e9"), 200),
        on("many headers", header("X-A: b~".repeat(500) + "X-B: c"), 200));
  }

  static Stream<Row> lines() {
    return Stream.of(
        ends("nonsense", "NONSENSE~~", 400),
        ends("no version", "GET /health/live~~", 400),
        on("HTTP/1.2", "GET /health/live HTTP/1.2~Host: a~~", 200),
        ends("HTTP/0.9", "GET /health/live HTTP/0.9~Host: a~~", 505),
        ends("HTTP/2", "GET /health/live HTTP/2.0~Host: a~~", 505),
        ends("HTTP/2 with a body", "POST /echo HTTP/2.0~Host: a~Content-Length: 12~~" + A, 505),
        ends("HTTP/2 preface", "PRI * HTTP/2.0~~SM~~", 505),
        ends("HTTP/9.9", "GET /health/live HTTP/9.9~Host: a~~", 505),
        ends("version of two digits", "GET /health/live HTTP/1.10~Host: a~~", 400),
        ends("version of one number", "GET /health/live HTTP/1~Host: a~~", 400),
        on("empty line before", "~" + LIVE, 200),
        on("empty line between", LIVE + "~" + LIVE, 200, 200),
        on("empty line behind a body", sized("", A) + "~" + LIVE, 200, 200),
        ends("two empty lines before", "~~" + LIVE, 400),
        ends("CR before", "\r" + LIVE, 400),
        ends("LF before", "\n" + LIVE, 400),
        ends("version in small letters", "GET /health/live http/1.1~Host: a~~", 400),
        ends("no path", "GET HTTP/1.1~Host: a~~", 400),
        ends("empty path", "GET  HTTP/1.1~Host: a~~", 400),
        ends("two spaces", "GET  /health/live HTTP/1.1~Host: a~~", 400),
        ends("tab for a space", "GET\t/health/live HTTP/1.1~Host: a~~", 400),
        ends("leading space", " GET /health/live HTTP/1.1~Host: a~~", 400),
        ends("method with a colon", "GE:T /health/live HTTP/1.1~Host: a~~", 400),
        ends("method beyond ASCII", "G\u00cbT /health/live HTTP/1.1~Host: a~~", 400),
        ends("NUL in the path", "GET /health\u0000/live HTTP/1.1~Host: a~~", 400),
        ends("CR in the path", "GET /health\r/live HTTP/1.1~Host: a~~", 400),
        ends("LF ends the line", "GET /health/live HTTP/1.1\nHost: a\n\n", 400),
        ends("bad escape", "GET /%zz HTTP/1.1~Host: a~~", 400),
        on("escaped traversal", "GET /%2e%2e/%2e%2e/etc/passwd" + H + "~", 404),
        on("traversal", "GET /../../etc/passwd" + H + "~", 404),
        on("traversal to what is there", "GET /docs/../health/live" + H + "~", 404),
        on("dot segment", "GET /./health/live" + H + "~", 404),
        on("double slash", "GET //health/live" + H + "~", 404),
        on("double slash within", "GET /health//live" + H + "~", 404),
        on("slash behind", "GET /health/live/" + H + "~", 404),
        on("parameter", "GET /health/live;x=1" + H + "~", 404),
        on("parameter within", "GET /health;x/live" + H + "~", 404),
        on("escaped letter", "GET /%68ealth/live" + H + "~", 404),
        on("escaped slash", "GET /health%2flive" + H + "~", 404),
        on("capitals in the path", "GET /Health/live" + H + "~", 404),
        ends("backslash", "GET /health\\live" + H + "~", 400),
        on("fragment", "GET /health/live#f" + H + "~", 404),
        on("empty fragment", "GET /health/live#" + H + "~", 404),
        on("fragment behind a query", "GET /health/live?a#f" + H + "~", 404),
        on("empty query", "GET /health/live?" + H + "~", 200),
        on("endpoint, double slash", sized("", A).replace(" /echo", " //echo"), 404),
        on("endpoint, traversal", sized("", A).replace(" /echo", " /x/../echo"), 404),
        on("endpoint, parameter", sized("", A).replace(" /echo", " /echo;x=1"), 404),
        on("endpoint, escape", sized("", A).replace(" /echo", " /%65cho"), 404),
        on("endpoint, query", sized("", A).replace(" /echo", " /echo?x=/a/../b;c"), 200),
        on("endpoint, absolute", sized("", A).replace(" /echo", " http://a/echo"), 200),
        on("endpoint, absolute, doubled", sized("", A).replace(" /echo", " http://a//echo"), 404),
        ends("line of 9000 bytes", "GET /" + "x".repeat(9000) + H + "~", 414),
        on("line of 8000 bytes", "GET /" + "x".repeat(8000) + H + "~", 404),
        ends("TLS hello", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000~~", 400),
        on("connect", "CONNECT a:443 HTTP/1.1~Host: a:443~~", 404));
  }

  static Stream<Row> headers() {
    return Stream.of(
        ends("no host", "GET /health/live HTTP/1.1~~", 400),
        ends("two hosts", "GET /health/live HTTP/1.1~Host: a~Host: b~~", 400),
        ends("empty host", "GET /health/live HTTP/1.1~Host:~~", 400),
        ends("host with a space", "GET /health/live HTTP/1.1~Host: a b~~", 400),
        ends("host with a path", "GET /health/live HTTP/1.1~Host: a/b~~", 400),
        ends("host with a user", "GET /health/live HTTP/1.1~Host: u@a~~", 400),
        ends("host with a bad port", "GET /health/live HTTP/1.1~Host: a:b~~", 400),
        ends("host with a port of six digits", "GET /health/live HTTP/1.1~Host: a:123456~~", 400),
        ends("host with a colon only", "GET /health/live HTTP/1.1~Host: a:~~", 400),
        ends("port without a host", "GET /health/live HTTP/1.1~Host: :80~~", 400),
        ends("address without brackets", "GET /health/live HTTP/1.1~Host: ::1~~", 400),
        ends("address with one bracket", "GET /health/live HTTP/1.1~Host: [::1~~", 400),
        ends("host with a bad escape", "GET /health/live HTTP/1.1~Host: a%zz~~", 400),
        ends(
            "host that is refused, with a body", sized("", A).replace("Host: a", "Host: a b"), 400),
        on("host with an underscore", "GET /health/live HTTP/1.1~Host: a_b.c~~", 200),
        on("host with an escape", "GET /health/live HTTP/1.1~Host: a%20b~~", 200),
        on("address in brackets", "GET /health/live HTTP/1.1~Host: [::1]~~", 200),
        on("address in brackets with a port", "GET /health/live HTTP/1.1~Host: [::1]:80~~", 200),
        on("host with a port", "GET /health/live HTTP/1.1~Host: a:80~~", 200),
        on("IPv6 host", "GET /health/live HTTP/1.1~Host: [::1]:80~~", 200),
        ends("line without colon", header("nonsense"), 400),
        ends("space before the colon", header("X-A : b"), 400),
        ends("space before the name", header(" X-A: b"), 400),
        ends("folded header", header("X-A: b~ c"), 400),
        ends("empty name", header(": b"), 400),
        ends("empty name and value", header(":"), 400),
        ends("NUL in a name", header("X\u0000A: b"), 400),
        ends("NUL in a value", header("X-A: b\u0000c"), 400),
        ends("CR in a value", header("X-A: b\rc"), 400),
        ends("LF in a value", header("X-A: b\nX-B: c"), 400),
        ends("name with a bracket", header("X(A): b"), 400),
        ends("header of 17000 bytes", header("X-A: " + "x".repeat(17_000)), 400),
        ends("headers of 17000 bytes", header("X-A: xxxxx~".repeat(1600) + "X-B: c"), 400),
        on("header of 16000 bytes", header("X-A: " + "x".repeat(16_000)), 200),
        on("an expectation of another kind", sized("Expect: 200-ok~", A), 200));
  }

  static Stream<Row> lengths() {
    return Stream.of(
        on("no body", P + "~", 422),
        on("length 0", sized("", ""), 422),
        ends("no number", P + "Content-Length: abc~~" + A, 400),
        ends("negative", P + "Content-Length: -1~~" + A, 400),
        ends("plus", P + "Content-Length: +12~~" + A, 400),
        ends("hex", P + "Content-Length: 0xc~~" + A, 400),
        ends("spaces within", P + "Content-Length: 1 2~~" + A, 400),
        ends("fraction", P + "Content-Length: 12.0~~" + A, 400),
        ends("empty length", P + "Content-Length:~~" + A, 400),
        ends("list", P + "Content-Length: 12, 12~~" + A, 400),
        ends("twice the same", P + "Content-Length: 12~Content-Length: 12~~" + A, 400),
        ends("twice another", P + "Content-Length: 12~Content-Length: 13~~" + A, 400),
        ends("beyond long", P + "Content-Length: 99999999999999999999~~" + A, 400),
        ends("above the limit", P + "Content-Length: 10485761~~" + A, 413),
        ends("far above it", P + "Content-Length: 99999999999~~" + A, 413),
        ends("above it, asked first", P + "Expect: 100-continue~Content-Length: 10485761~~", 413),
        ends(
            "far above, asked first",
            P + "Expect: 100-continue~Content-Length: 99999999999~~",
            413),
        on("asked first", sized("Expect: 100-continue~", A), 100, 200),
        ends("asked first in vain", sized("Expect: 100-continue~Content-Type: a/b~", A), 415),
        on("get with a body", "GET /health/live" + H + "Content-Length: 3~~abc", 200),
        ends("get with a long body", "GET /health/live" + H + "Content-Length: 70000~~abc", 200),
        on("length shorter than the JSON", sized("", "{\"text\":"), 422));
  }

  static Stream<Row> chunks() {
    return Stream.of(
        ends("chunked", C + "c~" + A + "~0~~", 200),
        ends("chunked in pieces", C + "1~{~b~\"text\":\"a\"}~0~~", 200),
        ends("chunked in capitals", C + "C~" + A + "~0~~", 200),
        ends("no chunk", C + "0~~", 422),
        ends("size is no number", C + "zz~" + A + "~0~~", 400),
        ends("size is negative", C + "-1~" + A + "~0~~", 400),
        ends("size with a plus", C + "+c~" + A + "~0~~", 400),
        ends("size with zeros", C + "0000c~" + A + "~000~~", 200),
        ends("size with very many zeros", C + "0".repeat(20_000) + "c~" + A + "~0~~", 400),
        ends("size beyond ASCII", C + "\u00b2~" + A + "~0~~", 400),
        ends("space before the size", C + " c~" + A + "~0~~", 400),
        ends("space behind the size", C + "c ~" + A + "~0~~", 400),
        ends("size with 0x", C + "0xc~" + A + "~0~~", 400),
        ends("size is empty", C + "~" + A + "~0~~", 400),
        ends("size overflows int", C + "100000000c~" + A + "~0~~", 413),
        ends("size overflows long", C + "1000000000000000c~" + A + "~0~~", 413),
        ends("sizes beyond the limit together", C + "c~" + A + "~9ffff9~" + A, 413),
        ends("size beyond the limit", C + "7fffffff~" + A, 413),
        ends("shorter than its size", C + "d~" + A + "~0~~", 400),
        ends("longer than its size", C + "b~" + A + "~0~~", 400),
        ends("LF behind the size", C + "c\n" + A + "~0~~", 400),
        ends("CR behind the size", C + "c\r" + A + "~0~~", 400),
        ends("data ended by LF", C + "c~" + A + "\n0~~", 400),
        ends("data ended by other bytes", C + "c~" + A + "ab0~~", 400),
        ends("data without an end", C + "c~" + A + "0~~", 400),
        ends("extension", C + "c;a=b~" + A + "~0;c~~", 200),
        ends("extension with spaces", C + "c \t;\ta = \"b;c\"~" + A + "~0~~", 200),
        ends("extension without a name", C + "c;~" + A + "~0~~", 200),
        ends("extension with LF", C + "c;a\nb~" + A + "~0~~", 400),
        ends("extension with CR", C + "c;a\rb~" + A + "~0~~", 400),
        ends("extension with NUL", C + "c;a\u0000b~" + A + "~0~~", 400),
        ends("extension of 16000 bytes", C + "c;" + "x".repeat(16_000) + "~" + A + "~0~~", 200),
        ends("extension of 17000 bytes", C + "c;" + "x".repeat(17_000) + "~" + A + "~0~~", 400),
        ends("extensions without an end", C + ("1;" + "x".repeat(9000) + "~ ~").repeat(2), 400),
        ends("trailer", C + "c~" + A + "~0~X-A: b~~", 200),
        ends("trailers", C + "c~" + A + "~0~X-A: b~X-B:~Content-Length: 9~~", 200),
        ends("trailer of 17000 bytes", C + "c~" + A + "~0~X-A: " + "x".repeat(17_000) + "~~", 400),
        ends("trailers of 17000 bytes", C + "c~" + A + "~0~" + "X: abcde~".repeat(2500) + "~", 400),
        ends("trailer without a colon", C + "c~" + A + "~0~X-A~~", 400),
        ends("trailer without a name", C + "c~" + A + "~0~: b~~", 400),
        ends("trailer with a space before the colon", C + "c~" + A + "~0~X-A : b~~", 400),
        ends("folded trailer", C + "c~" + A + "~0~X-A: b~ c~~", 400),
        ends("trailer with LF", C + "c~" + A + "~0~X-A: b\nX-B: c~~", 400),
        ends("chunked twice", P + "Transfer-Encoding: chunked, chunked~~c~" + A + "~0~~", 400),
        ends("two encodings", P + "Transfer-Encoding: gzip, chunked~~c~" + A + "~0~~", 501),
        ends("chunked is not last", P + "Transfer-Encoding: chunked, gzip~~c~" + A + "~0~~", 400),
        ends("identity", P + "Transfer-Encoding: identity~~" + A, 400),
        ends("unknown encoding", P + "Transfer-Encoding: xchunked~~c~" + A + "~0~~", 400),
        ends("empty encoding", P + "Transfer-Encoding:~~c~" + A + "~0~~", 400),
        ends("space before its colon", P + "Transfer-Encoding : chunked~~c~" + A + "~0~~", 400),
        ends("folded encoding", P + "Transfer-Encoding:~ chunked~~c~" + A + "~0~~", 400),
        ends("tab in it", P + "Transfer-Encoding: \u000bchunked~~c~" + A + "~0~~", 400),
        ends("quoted", P + "Transfer-Encoding: \"chunked\"~~c~" + A + "~0~~", 400),
        ends(
            "length and encoding",
            P + "Content-Length: 12~Transfer-Encoding: chunked~~c~" + A + "~0~~",
            400),
        ends(
            "encoding and length",
            P + "Transfer-Encoding: chunked~Content-Length: 4~~c~" + A + "~0~~",
            400),
        ends("get, chunked", "GET /health/live" + H + "Transfer-Encoding: chunked~~0~~", 200),
        ends("nowhere, chunked", "POST /nowhere" + H + "Transfer-Encoding: chunked~~0~~", 404),
        ends("a request in the body's place", C + "0~" + LIVE, 400));
  }

  static Stream<Row> types() {
    return Stream.of(
        on("JSON", sized("Content-Type: application/json~", A), 200),
        on("JSON with a charset", sized("Content-Type: application/json; charset=utf-8~", A), 200),
        on("JSON in capitals", sized("Content-Type: Application/JSON~", A), 200),
        on("a kind of JSON", sized("Content-Type: application/problem+json~", A), 200),
        on("text", sized("Content-Type: text/plain~", A), 415),
        on("a form", sized("Content-Type: application/x-www-form-urlencoded~", A), 415),
        on("no type", sized("Content-Type: nonsense~", A), 415),
        on("gzip", sized("Content-Encoding: gzip~", A), 415),
        on("deflate", sized("Content-Encoding: deflate~", A), 415),
        on("brotli", sized("Content-Encoding: br~", A), 415),
        on("an encoding of one's own", sized("Content-Encoding: x~", A), 415),
        on("identity encoding", sized("Content-Encoding: identity~", A), 200),
        on("identity and gzip", sized("Content-Encoding: identity, gzip~", A), 415),
        on("an upgrade", header("Connection: Upgrade, HTTP2-Settings~Upgrade: h2c"), 200),
        on("a socket", header("Connection: Upgrade~Upgrade: websocket"), 200),
        on("no JSON", sized("", "nonsense"), 422),
        on("two values", sized("", A + A), 422),
        on("UTF-16", sized("", "\u0000{\u0000}"), 422),
        on("byte order mark", sized("", "\u00ef\u00bb\u00bf" + A), 200),
        on("byte order mark alone", sized("", "\u00ef\u00bb\u00bf"), 422),
        on("byte order mark twice", sized("", "\u00ef\u00bb\u00bf\u00ef\u00bb\u00bf" + A), 422),
        on("byte order mark of UTF-16", sized("", "\u00fe\u00ff\u0000{\u0000}"), 422));
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource({"ordinary", "lines", "headers", "lengths", "chunks", "types"})
  void isAnswered(Row row) throws Exception {
    String answers;
    try (Raw client = new Raw(app.port())) {
      answers = client.send((row.request() + PROBE).replace("~", "\r\n")).all();
    }
    List<Integer> statuses = new ArrayList<>();
    for (Matcher m = STATUS.matcher(answers); m.find(); ) {
      statuses.add(Integer.parseInt(m.group(1)));
    }
    assertThat(statuses).as(answers).isEqualTo(row.statuses());
    assertThat(answers).doesNotContainPattern(INTERNALS);
    int lastHead = answers.lastIndexOf("HTTP/1.1 ");
    assertThat(answers.substring(lastHead)).contains("\r\nConnection: close\r\n");
    if (!row.goesOn() && row.statuses().get(row.statuses().size() - 1) >= 400) {
      assertThat(answers.substring(lastHead))
          .contains("\r\nContent-Type: application/json\r\n")
          .containsPattern("\r\n\r\n\\{\"detail\":.+}$");
    }
  }
}
