package dev.jlserve.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.types.CompiledApp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies of multipart/form-data, byte by byte: what is taken, what is refused, what is left. */
@Isolated("It counts the open files of the process.")
class FormsTest {

  private static final CompiledApp<?> COMPILED =
      CompiledApp.of(
          "@JLServeApp",
          """
          record In(@Size(min = 1, max = 20_000_000) byte[] image, @DefaultValue("-") String title) {}
          record Out(int size, String hash, String title) {}
          @Endpoint public Out read(In in) throws Exception {
            java.security.MessageDigest sha = java.security.MessageDigest.getInstance("SHA-256");
            return new Out(
                in.image().length, HexFormat.of().formatHex(sha.digest(in.image())), in.title());
          }
          @Endpoint(maxBatch = 4) public List<Out> several(List<In> all) {
            return all.stream().map(in -> new Out(in.image().length, "", in.title())).toList();
          }
          @Endpoint public java.util.stream.Stream<Out> stream(In in) {
            return java.util.stream.Stream.of(new Out(in.image().length, "", in.title()));
          }
          @Endpoint public Out fail(In in) {
            throw new HttpStatusException(418, "no");
          }
          record Text(String text) {}
          @Endpoint public Text json(Text in) {
            return in;
          }
          """);

  /** What a process that was killed once has left. */
  private static final List<Path> LEFT_BY_OTHERS = new ArrayList<>();

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    LEFT_BY_OTHERS.addAll(named());
    app = RunningApp.serve(COMPILED.bootstrap());
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static byte[] request(String path, String type, byte[] body) {
    return request(path, type, body, body.length);
  }

  private static byte[] request(String path, String type, byte[] body, int declared) {
    byte[] head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + declared
                + "\r\n\r\n")
            .getBytes(ISO_8859_1);
    return joined(head, body);
  }

  private static byte[] joined(byte[]... all) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] each : all) {
      out.writeBytes(each);
    }
    return out.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  /** What comes back until the server ends the connection. */
  private static String answer(byte[] request) throws IOException {
    try (Raw raw = new Raw(app.port())) {
      return raw.send(request).all();
    }
  }

  private static String part(String headers, String content) {
    return "--b\r\n" + headers + "\r\n\r\n" + content + "\r\n";
  }

  private static final String IMAGE = "Content-Disposition: form-data; name=\"image\"";
  private static final String END = "--b--\r\n";
  private static final String FORM = "multipart/form-data; boundary=b";

  private static Arguments taken(String what, String type, String body, int size, String title) {
    return Arguments.of(what, type, body, size, title);
  }

  static Stream<Arguments> taken() {
    String file = IMAGE + "; filename=\"a.png\"\r\nContent-Type: image/png";
    return Stream.of(
        taken("a file", FORM, part(file, "abc") + END, 3, "-"),
        taken("a text part for bytes", FORM, part(IMAGE, "abc") + END, 3, "-"),
        taken("no line break at the end", FORM, part(file, "abc") + "--b--", 3, "-"),
        taken("an epilogue", FORM, part(file, "abc") + END + "--b\r\nmore", 3, "-"),
        taken("a preamble", FORM, "hello\r\n--c\r\n" + part(file, "abc") + END, 3, "-"),
        taken("an empty preamble", FORM, "\r\n" + part(file, "abc") + END, 3, "-"),
        taken("padding", FORM, part(file, "abc").replace("--b", "--b \t") + "--b-- \r\n", 3, "-"),
        taken(
            "a quoted boundary",
            "multipart/form-data; boundary=\"b c:=?\"",
            (part(file, "abc") + END).replace("--b", "--b c:=?"),
            3,
            "-"),
        taken(
            "a boundary of 70 characters",
            "Multipart/Form-Data;charset=utf-8; BOUNDARY=" + "x".repeat(70),
            (part(file, "abc") + END).replace("--b", "--" + "x".repeat(70)),
            3,
            "-"),
        taken(
            "boundary of hyphens",
            "multipart/form-data; boundary=------",
            (part(file, "abc") + END).replace("--b", "--------"),
            3,
            "-"),
        taken("content like a boundary", FORM, part(file, "a\r\n-b\r\n--B\r\n --b") + END, 16, "-"),
        taken("content of line breaks", FORM, part(file, "\r\r\n\r\r\n-\r\n--") + END, 11, "-"),
        taken(
            "content with a boundary within a line", FORM, part(file, "a--b--\r\n") + END, 8, "-"),
        taken(
            "headers in any case, blanks around values",
            FORM,
            part("CONTENT-disposition:form-data ; NAME = image\t;filename=x", "abc") + END,
            3,
            "-"),
        taken(
            "quotes, semicolons and backslashes in names",
            FORM,
            part(IMAGE + "; filename=\"a;\\\" name=x \\\\.png\"", "abc") + END,
            3,
            "-"),
        taken(
            "filename*",
            FORM,
            part(IMAGE + "; filename*=UTF-8''%e2%82%ac.png", "abc") + END,
            3,
            "-"),
        taken(
            "other headers",
            FORM,
            part(file + "\r\nX-Other: 1\r\nContent-Transfer-Encoding: binary", "abc") + END,
            3,
            "-"),
        taken(
            "text as it is",
            FORM,
            part(file, "abc")
                + part("Content-Disposition: form-data; name=\"title\"", "\"x\" null 5 ")
                + END,
            3,
            "\\\"x\\\" null 5 "),
        taken(
            "empty text",
            FORM,
            part("Content-Disposition: form-data; name=title", "") + part(file, "abc") + END,
            3,
            ""),
        taken(
            "a part without content or line break of its own",
            FORM,
            "--b\r\nContent-Disposition: form-data; name=title\r\n\r\n" + part(file, "abc") + END,
            3,
            ""),
        taken(
            "unknown parts, skipped",
            FORM,
            part("Content-Disposition: form-data; name=other", "x").repeat(998)
                + part(file, "abc")
                + END,
            3,
            "-"),
        taken(
            "headers of just the length",
            FORM,
            part(IMAGE + "\r\nX-Pad: " + "x".repeat(8192 - IMAGE.length() - 7), "abc") + END,
            3,
            "-"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("taken")
  void whatRfc7578HasIsTaken(String what, String type, String body, int size, String title)
      throws Exception {
    String first = new String(request("/read", type, latin(body)), ISO_8859_1);
    String second = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    String answers = answer(latin(first.replace("Connection: close\r\n", "") + second));

    assertThat(answers)
        .startsWith("HTTP/1.1 200 ")
        .contains("{\"size\":" + size + ",", "\"title\":\"" + title + "\"}HTTP/1.1 200 OK\r\n");
  }

  private static Arguments refused(String what, String type, String body, String error) {
    return Arguments.of(what, type, body, error);
  }

  static Stream<Arguments> refused() {
    String boundary =
        "Content-Type has no boundary, such as in 'multipart/form-data; boundary=abc'";
    String signs =
        "the boundary in Content-Type is not 1 to 70 letters, digits and signs of '()+_,-./:=?";
    String behind = "a boundary is not followed by a line break, or '--' at the end";
    String closing = "the body ends before its closing boundary";
    String nowhere = "the body does not hold the boundary of its Content-Type";
    String nameless = "a part has no header 'Content-Disposition: form-data; name=\\\"...\\\"'";
    String whole = part(IMAGE, "abc") + END;
    return Stream.of(
        refused("no boundary", "multipart/form-data", whole, boundary),
        refused("an empty boundary", "multipart/form-data; boundary=\"\"", whole, signs),
        refused("a long boundary", "multipart/form-data; boundary=" + "x".repeat(71), whole, signs),
        refused("an odd boundary", "multipart/form-data; boundary=\"b*\"", whole, signs),
        refused(
            "two boundaries",
            "multipart/form-data; boundary=b; boundary=c",
            whole,
            "a header has 'boundary' twice"),
        refused(
            "an open quote",
            "multipart/form-data; boundary=\"b",
            whole,
            "the header 'multipart/form-data; boundary=\\\"b' has other parameters than name=value"),
        refused("another boundary", FORM + "x", whole, nowhere),
        refused("no form", FORM, "{\"image\": \"AA==\"}", nowhere),
        refused("line feeds alone", FORM, whole.replace("\r\n", "\n"), behind),
        refused(
            "line feeds alone in headers",
            FORM,
            "--b\r\n" + IMAGE + "\n\nabc\r\n" + END,
            "a line of a part's headers ends without a carriage return"),
        refused(
            "a carriage return alone in headers",
            FORM,
            part(IMAGE + "\rX: 1", "abc") + END,
            "a line of a part's headers ends without a line feed"),
        refused("no closing boundary", FORM, part(IMAGE, "abc"), closing),
        refused("a boundary cut", FORM, part(IMAGE, "abc") + "--b-", behind),
        refused("content cut", FORM, "--b\r\n" + IMAGE + "\r\n\r\nab", closing),
        refused(
            "headers cut", FORM, "--b\r\n" + IMAGE, "the body ends within the headers of a part"),
        refused("a longer boundary", FORM, part(IMAGE, "abc\r\n--bc") + END, behind),
        refused("words behind the end", FORM, part(IMAGE, "abc") + "--b--x\r\n", behind),
        refused("no headers", FORM, "--b\r\n\r\nabc\r\n" + END, nameless),
        refused("no name", FORM, part("Content-Disposition: form-data", "abc") + END, nameless),
        refused(
            "name*",
            FORM,
            part("Content-Disposition: form-data; name*=UTF-8''image", "") + END,
            nameless),
        refused(
            "another disposition",
            FORM,
            part("Content-Disposition: file; name=a", "") + END,
            nameless),
        refused("two names", FORM, part(IMAGE + "; name=b", "") + END, "a header has 'name' twice"),
        refused(
            "a header twice",
            FORM,
            part(IMAGE + "\r\n" + IMAGE, "") + END,
            "a part has the header 'content-disposition' twice"),
        refused(
            "a folded header",
            FORM,
            part("Content-Disposition: form-data;\r\n name=\"image\"", "") + END,
            "a part has a header that is not 'name: value' on a line"),
        refused(
            "a header without colon",
            FORM,
            part(IMAGE + "\r\nabc", "") + END,
            "a part has a header that is not 'name: value' on a line"),
        refused(
            "giant headers",
            FORM,
            part(IMAGE + "\r\nX-Pad: " + "x".repeat(8193 - IMAGE.length() - 7), "") + END,
            "the headers of a part are longer than 8192 bytes"),
        refused(
            "many headers",
            FORM,
            "--b\r\n" + "X: 1\r\n".repeat(100_000),
            "a part has the header 'x' twice"),
        refused(
            "headers that are no UTF-8",
            FORM,
            part(IMAGE + "; filename=\"\u00ff\"", "") + END,
            "the headers of a part are not UTF-8"),
        refused(
            "many parts",
            FORM,
            part("Content-Disposition: form-data; name=a", "").repeat(1001) + END,
            "there are more than 1000 parts"),
        refused(
            "headers that are long together",
            FORM,
            part(IMAGE + "\r\nX-Pad: " + "x".repeat(8000), "").repeat(33) + END,
            "the headers of all parts are longer than 262144 bytes"),
        refused(
            "base64",
            FORM,
            part(IMAGE + "\r\nContent-Transfer-Encoding: base64", "AA==") + END,
            "a part has a Content-Transfer-Encoding; send its bytes as they are"),
        refused(
            "nested multipart",
            FORM,
            part(IMAGE + "\r\nContent-Type: multipart/mixed; boundary=c", "--c--") + END,
            "a part is multipart itself; send its files as parts of the same name"));
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void whatItHasNotIsRefusedAndTheConnectionEnds(
      String what, String type, String body, String error) throws Exception {
    byte[] request = request("/read", type, latin(body));
    String first = new String(request, ISO_8859_1).replace("Connection: close\r\n", "");
    String smuggled = "POST /json HTTP/1.1\r\nHost: localhost\r\n\r\n";
    String answer;
    try (Raw raw = new Raw(app.port())) {
      answer = raw.send(first + smuggled).all();
    }

    assertThat(answer)
        .startsWith("HTTP/1.1 422 Unprocessable Content\r\n")
        .contains("\r\nConnection: close\r\n")
        .endsWith(
            "{\"detail\":[{\"type\":\"multipart_invalid\",\"loc\":[\"body\"],\"msg\":\"Multipart decode"
                + " error\",\"input\":{},\"ctx\":{\"error\":\""
                + error
                + "\"}}]}");
  }

  @Test
  void noPartsAreNoFields() throws Exception {
    assertThat(answer(request("/read", FORM, latin("--b--\r\n"))))
        .endsWith(
            "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"image\"],\"msg\":\"Field"
                + " required\",\"input\":null}]}");
  }

  @Test
  void aFileInputWithoutAFileIsNoPart() throws Exception {
    assertThat(answer(request("/read", FORM, latin(part(IMAGE + "; filename=\"\"", "") + END))))
        .contains("\"type\":\"missing\"");
  }

  @Test
  void noBodyIsMissing() throws Exception {
    assertThat(
            answer(
                latin(
                    "POST /read HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: "
                        + FORM
                        + "\r\n\r\n")))
        .contains("HTTP/1.1 422 ", "\"loc\":[\"body\"]");
  }

  @Test
  void jsonGoesOnBeingTaken() throws Exception {
    assertThat(answer(request("/read", "application/json", latin("{\"image\":\"YWJj\"}"))))
        .contains("{\"size\":3,");
  }

  @Test
  void endpointsWithoutFilesTakeJsonOnly() throws Exception {
    assertThat(answer(request("/json", FORM, latin(END))))
        .startsWith("HTTP/1.1 415 ")
        .contains("Content-Type 'multipart/form-data; boundary=b' is not read; send 'Content-Type:")
        .endsWith(" application/json'\"}");
    assertThat(answer(request("/read", "text/plain", latin("x"))))
        .endsWith(
            "send 'Content-Type: application/json' or 'Content-Type: multipart/form-data'\"}");
    String encoded = FORM + "\r\nContent-Encoding: gzip";
    assertThat(answer(request("/read", encoded, latin(END)))).startsWith("HTTP/1.1 415 ");
  }

  @Test
  void batchesStreamsAndFailuresAreAsWithJson() throws Exception {
    byte[] body = latin(part(IMAGE, "abc") + END);
    assertThat(answer(request("/several", FORM, body))).contains("200 OK", "{\"size\":3,");
    assertThat(answer(request("/stream", FORM, body))).contains("data: {\"size\":3,");
    assertThat(answer(request("/fail", FORM, body))).contains("HTTP/1.1 418 ");
  }

  private static byte[] form(byte[] image) {
    return joined(
        latin("--b\r\n" + IMAGE + "; filename=\"a.bin\"\r\n\r\n"), image, latin("\r\n" + END));
  }

  private static byte[] random(int size) {
    byte[] image = new byte[size];
    new Random(size).nextBytes(image);
    return image;
  }

  private static String hash(byte[] image) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(image));
  }

  /** Files without a name that this process holds, on systems that show them. */
  private static long unnamed() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(
              each -> {
                try {
                  return Files.readSymbolicLink(each).toString().matches(".*/form-.*deleted.*");
                } catch (IOException closed) {
                  return false;
                }
              })
          .count();
    }
  }

  private static List<Path> named() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(each -> each.getFileName().toString().startsWith("form-"))
          .filter(each -> !LEFT_BY_OTHERS.contains(each))
          .toList();
    }
  }

  private static void awaitUnnamed(long count) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (unnamed() != count && end - System.nanoTime() > 0) {
      Thread.onSpinWait();
    }
    assertThat(unnamed()).isEqualTo(count);
  }

  /** A file has its name for a moment, in this process or in another one of the tests. */
  private static void awaitNoneNamed() throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!named().isEmpty() && end - System.nanoTime() > 0) {
      Thread.onSpinWait();
    }
    assertThat(named()).isEmpty();
  }

  private static void assertNothingIsLeft() throws Exception {
    awaitUnnamed(0);
    awaitNoneNamed();
  }

  @Test
  void bytesArriveAsTheyWereOfAnySize() throws Exception {
    for (int size : new int[] {1, 16 * 1024, 256 * 1024, 256 * 1024 + 1, 9_000_000}) {
      byte[] image = random(size);
      assertThat(answer(request("/read", FORM, form(image))))
          .contains("{\"size\":" + size + ",\"hash\":\"" + hash(image) + "\"");
    }
    assertNothingIsLeft();
  }

  @Test
  void chunkedBodiesAreTakenToo() throws Exception {
    byte[] image = random(300_000);
    byte[] body = form(image);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        latin(
            "POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: "
                + FORM
                + "\r\n\r\n"));
    for (int at = 0; at < body.length; at += 1001) {
      int length = Math.min(1001, body.length - at);
      out.writeBytes(latin(Integer.toHexString(length) + "\r\n"));
      out.write(body, at, length);
      out.writeBytes(latin("\r\n"));
    }
    out.writeBytes(latin("0\r\n\r\n"));
    assertThat(answer(out.toByteArray())).contains(hash(image));
  }

  @Test
  void whatIsTooLongIs413() throws Exception {
    int limit = HttpLimits.DEFAULT.bodyBytes();
    byte[] begin = latin("--b\r\n" + IMAGE + "\r\n\r\n");
    assertThat(answer(request("/read", FORM, begin, limit + 1))).startsWith("HTTP/1.1 413 ");
    byte[] head =
        latin(
            "POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: "
                + FORM
                + "\r\n\r\n");
    byte[] mebibyte = joined(latin("100000\r\n"), new byte[1 << 20], latin("\r\n"));
    byte[] first = joined(latin(Integer.toHexString(begin.length) + "\r\n"), begin, latin("\r\n"));
    try (Raw raw = new Raw(app.port())) {
      raw.send(head).send(first);
      for (int i = 0; i <= limit >> 20; i++) {
        raw.send(mebibyte);
      }
      assertThat(raw.all()).startsWith("HTTP/1.1 413 ");
    }
    assertNothingIsLeft();
  }

  @Test
  void aLargeFileLeavesTheMemoryAndGoesWithItsRequest() throws Exception {
    byte[] image = random(2_000_000);
    byte[] body = form(image);
    try (Raw raw = new Raw(app.port())) {
      byte[] request = request("/read", FORM, body);
      raw.send(Arrays.copyOf(request, request.length - 10));
      awaitUnnamed(1);
      awaitNoneNamed();
      raw.send(Arrays.copyOfRange(request, request.length - 10, request.length));
      assertThat(raw.all()).contains(hash(image));
    }
    assertNothingIsLeft();
  }

  @Test
  void nothingIsLeftOfARequestThatIsCutOrFails() throws Exception {
    byte[] body = form(random(2_000_000));
    byte[] request = request("/read", FORM, body);
    try (Raw raw = new Raw(app.port())) {
      raw.send(Arrays.copyOf(request, request.length - 10));
      awaitUnnamed(1);
    }
    assertNothingIsLeft();
    assertThat(answer(request("/fail", FORM, body))).contains("HTTP/1.1 418 ");
    assertNothingIsLeft();
    byte[] malformed = Arrays.copyOf(body, body.length - 4);
    assertThat(answer(request("/read", FORM, malformed))).contains("HTTP/1.1 422 ");
    assertNothingIsLeft();
  }

  private static HttpLimits limits(int bodyBytes, long bodyMemory, Duration bodyTime) {
    HttpLimits d = HttpLimits.DEFAULT;
    return new HttpLimits(
        0,
        -1,
        d.deadline(),
        bodyBytes,
        bodyMemory,
        d.headerBytes(),
        d.lineBytes(),
        d.headerTime(),
        bodyTime,
        d.idleTime(),
        d.drainTime(),
        d.shutdownDelay(),
        d.connections());
  }

  @Test
  void theLeastMemoryForBodiesHasRoomForOneForm() throws Exception {
    int most = 100_000;
    HttpLimits scarce = limits(most, 1, HttpLimits.DEFAULT.bodyTime());
    byte[] image = random(most - form(new byte[0]).length);
    try (RunningApp small = RunningApp.serve(COMPILED.bootstrap(), scarce)) {
      for (int i = 0; i < 2; i++) {
        try (Raw raw = new Raw(small.port())) {
          assertThat(raw.send(request("/read", FORM, form(image))).all()).contains(hash(image));
        }
      }
    }
  }

  @Test
  void withoutPlaceForAFormTheClientIsToTryAgain() throws Exception {
    byte[] request = request("/read", FORM, form(random(300_000)));
    String folder = System.setProperty("java.io.tmpdir", "/nowhere");
    try {
      assertThat(answer(request))
          .startsWith("HTTP/1.1 503 ")
          .contains("Retry-After: 1\r\n", "no room for this form");
      assertThat(answer(request("/read", FORM, form(random(1000))))).startsWith("HTTP/1.1 200 ");
    } finally {
      System.setProperty("java.io.tmpdir", folder);
    }
    assertThat(answer(request)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void aBodyThatDripsIsCutInTime() throws Exception {
    HttpLimits d = HttpLimits.DEFAULT;
    HttpLimits quick = limits(d.bodyBytes(), d.bodyMemory(), Duration.ofMillis(300));
    byte[] request = request("/read", FORM, form(random(2_000_000)));
    try (RunningApp slow = RunningApp.serve(COMPILED.bootstrap(), quick);
        Raw raw = new Raw(slow.port())) {
      raw.send(Arrays.copyOf(request, request.length - 10));
      assertThat(raw.all()).startsWith("HTTP/1.1 408 ");
    }
    assertNothingIsLeft();
  }

  @Test
  void namesAreUtf8() throws Exception {
    byte[] body = (part(IMAGE + "; filename=\"€.png\"", "€") + END).getBytes(UTF_8);
    assertThat(answer(request("/read", FORM, body))).contains("{\"size\":3,");
  }
}
