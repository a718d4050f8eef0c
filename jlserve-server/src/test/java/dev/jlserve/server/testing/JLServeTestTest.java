package dev.jlserve.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.server.types.CompiledApp;
import java.net.http.HttpResponse;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What a user's test sees of an app: that it starts, what it answers, that it ends. */
class JLServeTestTest {

  private static final String GREETER =
      """
      record Name(@NotBlank String name) {}
      record Greeting(String message) {}
      @Endpoint public Greeting greet(Name in) {
        if (in.name().equals("Nobody")) {
          throw new IllegalStateException("nobody is there");
        }
        return new Greeting("Hello, " + in.name() + "!");
      }
      """;

  private static JLServeTest start(String members) {
    return JLServeTest.start(CompiledApp.of("@JLServeApp", members).type());
  }

  @Test
  void answersJson() {
    try (JLServeTest greeter = start(GREETER)) {
      HttpResponse<String> answer = greeter.post("/greet", "{\"name\": \"Ada\"}");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"message\":\"Hello, Ada!\"}");
      assertThat(greeter.uri()).hasHost("127.0.0.1").hasPort(greeter.port());
    }
  }

  @Test
  void saysNothingOfTheServersStart() {
    try (JLServeTest greeter = start(GREETER)) {
      assertThat(greeter.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(Logger.getLogger("io.helidon.webserver").isLoggable(Level.INFO)).isFalse();
      assertThat(Logger.getLogger("io.helidon.webserver").isLoggable(Level.WARNING)).isTrue();
    }
  }

  @Test
  void answersRefusalsAsTheyAre() {
    try (JLServeTest greeter = start(GREETER)) {
      HttpResponse<String> answer = greeter.post("/greet", "{}");
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Field required");
      assertThat(greeter.get("/greet").statusCode()).isEqualTo(405);
    }
  }

  @Test
  void servesTheAppsOwnDocument() {
    try (JLServeTest greeter = start(GREETER)) {
      assertThat(greeter.get("/openapi.json").body()).contains("\"/greet\"");
    }
  }

  @Test
  void typedCallsShowTheAnswerThatTheyCannotReturn() {
    CompiledApp<?> app = CompiledApp.of("@JLServeApp", GREETER);
    Object nobody = app.read(0, "{\"name\": \"Nobody\"}");
    try (JLServeTest greeter = JLServeTest.start(app.type())) {
      assertThatThrownBy(() -> greeter.call("/greet", nobody, Object.class))
          .isInstanceOfSatisfying(
              UnexpectedAnswerError.class,
              error -> {
                assertThat(error.status()).isEqualTo(500);
                assertThat(error.body()).contains("nobody is there");
              })
          .hasMessageStartingWith("POST /greet answered 500: {");
      assertThatThrownBy(() -> greeter.call("/greet", app.read(0, "{\"name\": \"A\"}"), int.class))
          .isInstanceOf(UnexpectedAnswerError.class)
          .hasMessageStartingWith("POST /greet answered 200, which is no int")
          .hasMessageEndingWith(": {\"message\":\"Hello, A!\"}");
    }
  }

  @Test
  void twoRunAtOnce() {
    try (JLServeTest one = start(GREETER);
        JLServeTest other = start(GREETER.replace("Hello", "Good day"))) {
      assertThat(one.port()).isNotEqualTo(other.port());
      assertThat(other.post("/greet", "{\"name\": \"Ada\"}").body()).contains("Good day, Ada!");
      assertThat(one.post("/greet", "{\"name\": \"Ada\"}").body()).contains("Hello, Ada!");
    }
  }

  @Test
  void closesTheAppOnce() {
    String closes =
        "public void close() { throw new IllegalStateException(\"still open\"); }" + GREETER;
    JLServeTest greeter = start(closes);
    assertThatIllegalStateException()
        .isThrownBy(greeter::close)
        .withMessage("close() failed: still open");
    greeter.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> greeter.post("/greet", "{}"))
        .withMessageStartingWith("POST /greet has no answer: ");
  }

  @Test
  void setupThatThrowsIsSaid() {
    String failing = "public void setup() { throw new IllegalStateException(\"no model\"); }";
    assertThatIllegalStateException()
        .isThrownBy(() -> start(failing + GREETER))
        .withMessage("setup() failed: no model")
        .withCauseExactlyInstanceOf(IllegalStateException.class);
  }

  @Test
  void weightsAreLookedFor() {
    String weights =
        """
        public void setup() { Weights.url("https://models.example/m.bin", "%s").path(); }
        """
            .formatted("0".repeat(64));
    assertThatIllegalStateException()
        .isThrownBy(() -> start(weights + GREETER))
        .withMessageStartingWith("setup() failed: https://models.example/m.bin");
  }

  @Test
  void whatIsNoAppIsSaid() {
    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(JLServeTestTest.class))
        .withMessage(
            "class dev.jlserve.server.testing.JLServeTestTest has no"
                + " dev.jlserve.server.testing.JLServeTestTestBootstrap beside it: it is no app, or"
                + " was compiled without jlserve's annotation processor. Annotate it with"
                + " @JLServeApp, and name dev.jlserve:jlserve-processor among the"
                + " annotationProcessorPaths of maven-compiler-plugin, whose proc must not be"
                + " none");
  }

  @Test
  void argumentsThatAreNothingAreNamed() {
    assertThatNullPointerException()
        .isThrownBy(() -> JLServeTest.start((Class<?>) null))
        .withMessage("the app's class is null");
    try (JLServeTest greeter = start(GREETER)) {
      assertThatNullPointerException()
          .isThrownBy(() -> greeter.post("/greet", null))
          .withMessage("the JSON is null; an empty body is \"\"");
      for (String path : new String[] {"", "greet"}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> greeter.get(path))
            .withMessage("the path '" + path + "' does not begin with '/'; write '/" + path + "'");
      }
    }
  }
}
