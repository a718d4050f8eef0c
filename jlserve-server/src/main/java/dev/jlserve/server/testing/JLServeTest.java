package dev.jlserve.server.testing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An app that is served inside the test's JVM, and calls to it:
 *
 * <pre>{@code
 * try (JLServeTest greeter = JLServeTest.start(Greeter.class)) {
 *   Greeting answer = greeter.call("/greet", new Name("Ada"), Greeting.class);
 *   HttpResponse<String> refused = greeter.post("/greet", "{}");
 * }
 * }</pre>
 *
 * <p>Requests go over HTTP, as a client's do, and several threads may send them. The response to an
 * exception holds its message, as in {@code jlserve dev}. No wait is without an end: {@code
 * setup()} has {@code JLSERVE_SETUP_TIMEOUT}, a call the deadline and five seconds more, the stop
 * {@code JLSERVE_DRAIN_TIMEOUT} and five seconds more.
 */
public final class JLServeTest implements AutoCloseable {

  private final StartedApp app;
  private final LimitedClient client;
  private @Nullable RecordCodec json;

  private JLServeTest(StartedApp app) {
    this.app = app;
    client = new LimitedClient(app.deadline());
  }

  /**
   * Makes the app, runs its {@code setup()} and serves it on a free port of 127.0.0.1. Weights are
   * found in {@code JLSERVE_CACHE_DIR}, where {@code jlserve build} has put them.
   *
   * @param app the class with {@code @JLServeApp}
   * @throws IllegalStateException if it is no app, or its constructor or {@code setup()} throws or
   *     does not end in time; the cause is what it threw
   */
  public static JLServeTest start(Class<?> app) {
    return new JLServeTest(StartedApp.start(app, System.getenv()));
  }

  /**
   * Does the same with settings of the test, instead of those in the environment.
   *
   * @param app the class with {@code @JLServeApp}
   * @param settings what {@code setup()} takes, by the names of the variables: {@code
   *     Map.of("API_KEY", "key")}
   * @throws IllegalStateException as {@link #start(Class)}, or if a setting is wrong or the app has
   *     none of its name
   */
  public static JLServeTest start(Class<?> app, Map<String, String> settings) {
    return new JLServeTest(StartedApp.start(app, TestSettings.checked(app, settings)));
  }

  /**
   * Runs {@code downloadWeights()} first, so that the test needs no {@code jlserve build}; then
   * does the same. What the folder holds already is not fetched again. Weights of Maven are taken
   * from the test's class path: their artifact is a dependency in scope {@code test}.
   *
   * @param app the class with {@code @JLServeApp}
   * @param cache the cache folder, made where it is missing; later apps of this JVM find weights in
   *     it, too
   * @throws IllegalStateException as {@link #start(Class)}, or if {@code downloadWeights()} throws,
   *     as it does where weights cannot be fetched
   */
  public static JLServeTest start(Class<?> app, Path cache) {
    return new JLServeTest(StartedApp.start(app, cache, System.getenv()));
  }

  /**
   * Does the same with settings of the test, instead of those in the environment.
   *
   * @param app the class with {@code @JLServeApp}
   * @param cache the cache folder, made where it is missing
   * @param settings what {@code setup()} takes, by the names of the variables
   * @throws IllegalStateException as {@link #start(Class, Path)}, or if a setting is wrong or the
   *     app has none of its name
   */
  public static JLServeTest start(Class<?> app, Path cache, Map<String, String> settings) {
    return new JLServeTest(StartedApp.start(app, cache, TestSettings.checked(app, settings)));
  }

  /** The port that the app answers on. */
  public int port() {
    return app.port();
  }

  /** Where the app answers: {@code http://127.0.0.1:<port>}. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  private URI uri(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(
          "the path '%s' does not begin with '/'; write '/%s'".formatted(path, path));
    }
    return URI.create(uri() + path);
  }

  /**
   * Posts a record and returns the response as one; names, defaults and types are on the wire as
   * the app's. Needs {@code tools.jackson.core:jackson-databind} 3 on the class path.
   *
   * @param path the endpoint's path, such as {@code /greet}
   * @param input the endpoint's input; what is null or an empty optional in it is left out
   * @param output the endpoint's output, a record with a component for each field, or {@code
   *     byte[].class} for the body as it is
   * @throws UnexpectedAnswerError if the status is not 200, or the body does not fit the record
   * @throws IllegalArgumentException if the input has no JSON, or the output has type parameters
   * @throws IllegalStateException if there is no response in time
   */
  public <O> O call(String path, Object input, Class<O> output) {
    RecordCodec json = json();
    DeclaredTypes declared = new DeclaredTypes(app.bootstrap(), path);
    refuseTypeParameters(output);
    HttpRequest request = json(path, json.write(input, declared.input(input)));
    if (output.equals(byte[].class)) {
      return output.cast(bytes(request));
    }
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new UnexpectedAnswerError(answer, answer.body(), "");
    }
    return json.read(answer, output, declared.output(output));
  }

  private static void refuseTypeParameters(Class<?> output) {
    if (output.getTypeParameters().length > 0) {
      throw new IllegalArgumentException(
          output.getSimpleName()
              + " has type parameters, which its class does not tell. Send the request with"
              + " post(...), or read the response as JsonValue.class");
    }
  }

  private byte[] bytes(HttpRequest request) {
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new UnexpectedAnswerError(
          answer, new String(answer.body(), StandardCharsets.UTF_8), "");
    }
    return answer.body();
  }

  private synchronized RecordCodec json() {
    RecordCodec known = json;
    if (known != null) {
      return known;
    }
    try {
      RecordCodec made = new RecordCodec(app.bootstrap().snakeCase());
      json = made;
      return made;
    } catch (NoClassDefFoundError e) {
      throw UnusableJackson.exception(e);
    }
  }

  /**
   * Posts JSON. The body of an endpoint that streams is all of its events.
   *
   * @param path the endpoint's path, such as {@code /greet}
   * @param json the body, sent as it is
   * @return the response, whatever its status
   * @throws IllegalStateException if there is none in time
   */
  public HttpResponse<String> post(String path, String json) {
    Objects.requireNonNull(json, "the JSON is null; an empty body is \"\"");
    return client.send(json(path, json), BodyHandlers.ofString());
  }

  private HttpRequest json(String path, String body) {
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /**
   * Gets {@code /openapi.json}, {@code /metrics} or the like.
   *
   * @param path the path, such as {@code /openapi.json}
   * @return the response, whatever its status
   * @throws IllegalStateException if there is none in time
   */
  public HttpResponse<String> get(String path) {
    return client.send(HttpRequest.newBuilder(uri(path)).GET().build(), BodyHandlers.ofString());
  }

  /**
   * Stops: answers the requests that are there, closes the port and calls the app's {@code
   * close()}. A second call does nothing.
   *
   * @throws IllegalStateException if a call or {@code close()} does not end, or {@code close()}
   *     throws
   */
  @Override
  public void close() {
    client.close();
    app.close();
  }
}
