package dev.jlserve.server.http;

import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.types.CompiledApp;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** An app whose endpoints are models of every kind, served with the Open Inference Protocol. */
final class ModelsApp implements AutoCloseable {

  private static final CompiledApp<?> APP =
      CompiledApp.of(
          "@JLServeApp(concurrency = 4)",
          """
          enum Colour { RED, @JsonProperty("dark-blue") BLUE }

          record Scalars(boolean flag, byte tiny, short small, int whole, long large, float single,
              Double real) {}
          @Endpoint public Scalars scalars(Scalars in) { return in; }

          record Texts(String text, char letter, Colour colour, UUID id, Instant at, byte[] bytes,
              char[] letters, URI link) {}
          @Endpoint public Texts texts(Texts in) { return in; }

          record Rows(boolean[] flags, short[] smalls, int[] wholes, long[] larges,
              float[] singles, double[] reals) {}
          @Endpoint public Rows rows(Rows in) { return in; }

          record Grids(boolean[][] flags, int[][] wholes, long[][] larges, float[][] singles,
              double[][][] reals) {}
          @Endpoint public Grids grids(Grids in) { return in; }

          record Lists(List<String> texts, Set<Colour> colours, byte[][] blobs, List<Integer> wholes,
              Byte[] tinies, List<float[]> singles, List<List<String>> pages) {}
          @Endpoint public Lists lists(Lists in) { return in; }

          record Optionals(Optional<String> text, @Nullable Double real, OptionalInt whole,
              @DefaultValue("7") int given) {}
          @Endpoint public Optionals optionals(Optionals in) { return in; }

          record Limited(@Size(min = 1, max = 3) double[] x, @Min(1) int n, @NotBlank String text) {
            @AssertTrue(message = "n must not exceed the number of elements")
            boolean isShort() { return n <= x.length; }
          }
          record Sum(double sum) {}
          @Endpoint(path = "/v1/sum") public Sum sum(Limited in) {
            return new Sum(Arrays.stream(in.x()).sum());
          }
          @Endpoint(path = "/v1_sum") public Sum other(Limited in) { return new Sum(-1); }

          record Item(String text, double[] x, @DefaultValue("1") @Max(9) int factor) {}
          record Scored(double sum, double[] x, Optional<String> text) {}
          static Scored scored(Item item) {
            if (item.text().equals("boom")) { throw new HttpStatusException(409, "it booms"); }
            return new Scored(item.factor() * Arrays.stream(item.x()).sum(),
                item.text().equals("short") ? new double[0] : item.x(),
                Optional.of(item.text()).filter(text -> !text.equals("none")));
          }
          @Endpoint(maxBatch = 4, maxDelayMillis = 1)
          public List<Scored> score(List<Item> items) { return items.stream().map(App::scored).toList(); }

          record Wish(String text) {}
          record Made(float[] x) {}
          @Endpoint public Made make(Wish wish) throws InterruptedException {
            return switch (wish.text()) {
              case "nan" -> new Made(new float[] {1, Float.NaN});
              case "null" -> new Made(null);
              case "nothing" -> null;
              case "fault" -> throw new IllegalStateException("secret");
              case "conflict" -> throw new HttpStatusException(409, "there is one");
              case "slow" -> {
                new java.util.concurrent.CountDownLatch(1).await(); // It never answers.
                yield new Made(new float[0]);
              }
              default -> new Made(new float[] {0.1f, -2});
            };
          }
          record Grid(List<float[]> x) {}
          @Endpoint public Grid ragged(Wish wish) {
            return new Grid(List.of(new float[2], new float[wish.text().length()]));
          }

          record Inner(int a) {}
          record Nested(Inner inner) {}
          record Mapped(Map<String, Integer> map) {}
          record Big(BigDecimal big) {}
          record Free(JsonValue value) {}
          record Holes(List<@Nullable String> texts) {}
          sealed interface Either {}
          record Left(int a) implements Either {}
          record Right(int b) implements Either {}
          @Endpoint public Sum nested(Nested in) { return new Sum(0); }
          @Endpoint public Mapped mapped(Wish in) { return new Mapped(Map.of()); }
          @Endpoint public Big big(Wish in) { return new Big(BigDecimal.ONE); }
          @Endpoint public Sum free(Free in) { return new Sum(0); }
          @Endpoint public Sum holes(Holes in) { return new Sum(0); }
          @Endpoint public Sum either(Either in) { return new Sum(0); }
          @Endpoint public java.util.stream.Stream<Sum> stream(Wish in) {
            return java.util.stream.Stream.of(new Sum(0));
          }
          @Endpoint(produces = "image/png") public byte[] draw(Wish in) { return new byte[0]; }
          @Endpoint(path = "/") public Sum root(Wish in) { return new Sum(0); }
          @Endpoint(path = "/v2/models/make/ready") public Sum own(Wish in) { return new Sum(5); }
          """);

  private final RunningApp server;

  private ModelsApp(RunningApp server) {
    this.server = server;
  }

  static ModelsApp start() throws Exception {
    return start(HttpLimits.DEFAULT, null, List.of());
  }

  static ModelsApp start(HttpLimits limits, List<String> keys, List<String> origins)
      throws Exception {
    return new ModelsApp(RunningApp.openInference(APP.bootstrap(), limits, keys, origins));
  }

  /** Without the Open Inference Protocol. */
  static RunningApp off() throws Exception {
    return RunningApp.serve(APP.bootstrap());
  }

  RunningApp server() {
    return server;
  }

  /** An input in JSON. */
  static String input(String name, String datatype, String shape, String data) {
    return "{\"name\":\"%s\",\"datatype\":\"%s\",\"shape\":%s,\"data\":%s}"
        .formatted(name, datatype, shape, data);
  }

  /** A request in JSON. */
  static String request(String... inputs) {
    return "{\"inputs\":[" + String.join(",", inputs) + "]}";
  }

  HttpResponse<String> infer(String model, String request) throws Exception {
    return server.post("/v2/models/" + model + "/infer", request);
  }

  /** The outputs of a request that must succeed. */
  String outputs(String model, String... inputs) throws Exception {
    HttpResponse<String> response = infer(model, request(inputs));
    if (response.statusCode() != 200) {
      throw new AssertionError(response.body());
    }
    String body = response.body();
    return body.substring(body.indexOf("\"outputs\":[") + 11, body.length() - 2);
  }

  /** A request whose first bytes are JSON. */
  HttpRequest.Builder binary(String model, int jsonLength, byte[] body) {
    return HttpRequest.newBuilder(server.uri("/v2/models/" + model + "/infer"))
        .header("Content-Type", "application/octet-stream")
        .header("Inference-Header-Content-Length", Integer.toString(jsonLength))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  @Override
  public void close() {
    server.close();
  }
}
