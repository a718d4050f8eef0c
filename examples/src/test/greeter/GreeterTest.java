import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.testing.JLServeTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The greeter, served inside the test. */
class GreeterTest {

  private static JLServeTest greeter;

  @BeforeAll
  static void start() {
    greeter = JLServeTest.start(Greeter.class);
  }

  @AfterAll
  static void stop() {
    greeter.close();
  }

  @Test
  void greetsAsAsked() {
    Greeter.Person ada = new Greeter.Person("Ada", "Grüß Gott");

    assertThat(greeter.call("/greet", ada, Greeter.Greeting.class))
        .isEqualTo(new Greeter.Greeting("Grüß Gott, Ada!"));
  }

  @Test
  void greetsWithTheDefault() {
    assertThat(greeter.post("/greet", "{\"name\": \"Ada\"}").body())
        .isEqualTo("{\"message\":\"Hello, Ada!\"}");
  }

  @Test
  void refusesABlankName() {
    assertThat(greeter.post("/greet", "{\"name\": \" \"}").statusCode()).isEqualTo(422);
  }
}
