package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.types.CompiledApp;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.layout.WeightManifest;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the moment that an app's code runs, no class of the server's or of its libraries is
 * initialised: the JVM never tries again where a stack that overflows makes that fail.
 */
class EagerInitializationIT {

  private static final String LOG = "classes.log";

  /** A static initialiser that ran in a thread of a call, unless it is the JDK's or the app's. */
  private static final Pattern INITIALIZED =
      Pattern.compile(
          " Initializing '((?!java/|jdk/|sun/|com/sun/|types/)[^']+)' \\S+ by thread"
              + " \"ForkJoinPool");

  /** They are initialised once the app's code has returned, when the stack is short. */
  private static final List<String> LATER =
      List.of(
          "io/helidon/webserver/http/HttpRoutingImpl$RoutingResult",
          "dev/jlserve/server/inference/InferenceResponse$1");

  private static final String TENSOR =
      "{\"inputs\":[{\"name\":\"x\",\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1,2]}]}";

  /** Each endpoint first prints how long the log is. */
  private static final String APP =
      """
      static final System.Logger LOG = System.getLogger("app");
      public record In(@Min(0) int n) {}
      public record Text(String text) {}
      enum Colour { RED, @JsonProperty("dark-green") GREEN }
      sealed interface Shape permits Circle, Square {}
      record Circle(double r) implements Shape {}
      record Square(int side) implements Shape {}
      public record All(
          Colour colour, Shape shape, JsonValue any, BigDecimal decimal, BigInteger big, float f,
          double d, long l, short s, byte b, char c, boolean z, float[] floats, double[] doubles,
          int[] ints, long[] longs, boolean[] booleans, short[] shorts, float[][] rows,
          List<Text> texts, Map<String, Double> map, Instant instant, UUID uuid, byte[] bytes,
          Optional<String> none) {}
      public record Tensor(float[] x) {}
      @HttpStatus(409) public static class Conflict extends Exception {
        private static final long serialVersionUID = 1;
        public Conflict(String message) { super(message); }
      }
      static void begin() {
        try {
          System.out.println(java.nio.file.Files.size(java.nio.file.Path.of("classes.log")));
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
      All all() {
        return new All(
            Colour.GREEN, new Circle(1.5), JsonValue.object(Map.entry("a", JsonValue.of(1))),
            new BigDecimal("1.50"), BigInteger.TWO.pow(100), 1.5f, 1e-300, 1L << 40, (short) 1,
            (byte) 1, 'c', true, new float[] {1.5f, 1e10f}, new double[] {1.5, 1e22}, new int[] {1},
            new long[] {1}, new boolean[] {true}, new short[] {1}, new float[][] {{1}, {2}},
            List.of(new Text("a")), Map.of("a", 1.0), Instant.EPOCH, new UUID(1, 2),
            new byte[100], Optional.empty());
      }
      @Endpoint public Text log(In in) {
        begin();
        for (System.Logger.Level level : System.Logger.Level.values()) {
          if (level != System.Logger.Level.OFF) {
            LOG.log(level, "{0} and {1}", "a", 2);
            LOG.log(level, "x".repeat(in.n()), new IllegalStateException("a", new Exception("b")));
          }
        }
        return new Text("");
      }
      @Endpoint public java.util.stream.Stream<All> stream(In in) {
        begin();
        return java.util.stream.Stream.iterate(all(), all -> all).limit(in.n() / 100);
      }
      @Endpoint public java.util.stream.Stream<Text> broken(In in) {
        begin();
        return java.util.stream.Stream.of("a", "b").peek(text -> {
          if (text.equals("b")) {
            throw new IllegalStateException(text);
          }
        }).map(Text::new);
      }
      @Endpoint public java.util.concurrent.Flow.Publisher<Text> publish(In in) {
        begin();
        return subscriber -> {
          var publisher = new java.util.concurrent.SubmissionPublisher<Text>(Runnable::run, 10);
          publisher.subscribe(subscriber);
          publisher.submit(new Text("x".repeat(in.n())));
          publisher.close();
        };
      }
      @Endpoint public Text weights(In in) {
        begin();
        List<java.util.concurrent.Callable<?>> calls =
            List.of(
                () -> Weights.maven("g:a:1").files("a.onnx").path(),
                () -> Weights.maven("g:present:1").path(),
                () -> Weights.url("https://example.com/a", "0".repeat(64)).path(),
                () -> Weights.huggingFace("a/b").files("*.onnx").path("a.onnx"),
                () -> Weights.file("a.onnx").path(),
                () -> Weights.made("a").path(),
                () -> {
                  Weights.maven("g:a:1").download();
                  return null;
                });
        StringBuilder all = new StringBuilder();
        for (java.util.concurrent.Callable<?> call : calls) {
          try {
            all.append(call.call());
          } catch (Exception e) {
            all.append(e);
          }
        }
        return new Text(all + JsonValue.array(JsonValue.of("a"), JsonValue.of(1.5)).toString());
      }
      @Endpoint public Text big(In in) {
        begin();
        return new Text("x".repeat(in.n()));
      }
      @Endpoint public All all(In in) {
        begin();
        return all();
      }
      @Endpoint(maxBatch = 4) public List<Text> batch(List<In> in) {
        begin();
        return in.stream().map(i -> new Text("x".repeat(i.n()))).toList();
      }
      @Endpoint public Text fail(In in) throws Conflict {
        begin();
        return switch (in.n()) {
          case 0 -> throw new IllegalStateException("a", new Exception("b"));
          case 1 -> throw new Conflict("c");
          case 2 -> throw new HttpStatusException(418, "d");
          case 3 -> null;
          default -> new Text("\\ud800");
        };
      }
      @Endpoint public Text exit(In in) {
        begin();
        System.exit(0);
        return null;
      }
      @Endpoint public Tensor tensor(Tensor in) {
        begin();
        return in;
      }
      """;

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private ServerProcess serve() throws IOException {
    CompiledApp<?> app = CompiledApp.of("@JLServeApp", APP);
    return ServerProcess.start(
        folder,
        null,
        Map.of("JLSERVE_OPEN_INFERENCE", "true", "JLSERVE_DRAIN_TIMEOUT", "1"),
        "-Xlog:class+init:file=" + LOG,
        "-Djlserve.cache=" + folder,
        "-cp",
        ServerJvm.SHARED.classPath() + File.pathSeparator + app.classes(),
        "--",
        "serve",
        "--port",
        "0");
  }

  private void storeWeights() throws IOException {
    WeightSource.Maven source = new WeightSource.Maven("g:present:1");
    WeightFolder stored = WeightFolder.of(folder, source);
    Files.createDirectories(stored.folder().resolve("files"));
    Files.writeString(stored.folder().resolve("files/a.onnx"), "model");
    WeightManifest.Entry file = new WeightManifest.Entry("a.onnx", 5, "0");
    Files.writeString(stored.manifestFile(), new WeightManifest(source, List.of(file)).text());
  }

  private void assertNothingIsInitialized(
      ServerProcess server, int port, String path, String body, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(path).isEqualTo(status);
    String log = Files.readString(folder.resolve(LOG)).substring(Integer.parseInt(server.line()));
    List<String> initialized =
        INITIALIZED.matcher(log).results().map((MatchResult found) -> found.group(1)).toList();
    assertThat(initialized).as(path + " " + body).isSubsetOf(LATER);
  }

  @Test
  void noCallInitializesAClass() throws Exception {
    storeWeights();
    try (ServerProcess server = serve()) {
      int port = server.port();
      for (String path :
          List.of("/log", "/stream", "/broken", "/publish", "/weights", "/all", "/batch", "/big")) {
        assertNothingIsInitialized(server, port, path, "{\"n\":20000}", 200);
      }
      int[] failures = {500, 409, 418, 500, 500};
      for (int i = 0; i < failures.length; i++) {
        assertNothingIsInitialized(server, port, "/fail", "{\"n\":" + i + "}", failures[i]);
      }
      assertNothingIsInitialized(server, port, "/v2/models/tensor/infer", TENSOR, 200);
      assertNothingIsInitialized(server, port, "/exit", "{\"n\":0}", 503);
    }
  }
}
