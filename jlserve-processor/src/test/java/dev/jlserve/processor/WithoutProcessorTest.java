package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Java itself says, as in an editor that runs no processors. */
class WithoutProcessorTest {

  private static final String APP =
      """
      import dev.jlserve.*;
      @JLServeApp(concurrency = 2, requirements = "a:b:1", naming = Naming.SNAKE_CASE)
      public class App implements ServedApp {
        record In(@DefaultValue("a") String text) {}
        @HttpStatus(404) static class Unknown extends Exception {
          private static final long serialVersionUID = 1L;
        }
        public void setup() {}
        public void downloadWeights() {}
        @Endpoint(path = "/a") @Example("{}") public In ask(In in) throws Unknown { return in; }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          void setup()                | void setUp()                    | does not override abstract method setup()
          void downloadWeights()      | void download()                 | does not override abstract method downloadWeights()
          void setup()                | int setup()                     | does not override abstract method setup()
          void setup()                | void setup(int n)               | does not override abstract method setup()
          public void setup()         | private void setup()            | attempting to assign weaker access privileges
          public void setup()         | public static void setup()      | overriding method is static
          void setup()                | void setup() throws Throwable   | overridden method does not throw java.lang.Throwable
          concurrency = 2             | concurrency = "two"             | incompatible types: java.lang.String cannot be converted to int
          naming = Naming.SNAKE_CASE  | naming = "snake"                | incompatible types: java.lang.String cannot be converted to dev.jlserve.Naming
          concurrency = 2             | workers = 2                     | cannot find symbol
          path = "/a"                 | path = 1                        | incompatible types: int cannot be converted to java.lang.String
          @Example("{}")              | @Example                        | missing a default value for the element 'value'
          record In(                  | @Endpoint record In(            | annotation interface not applicable to this kind of declaration
          record In(                  | @Example("{}") record In(       | annotation interface not applicable to this kind of declaration
          public void setup()         | @JLServeApp public void setup() | annotation interface not applicable to this kind of declaration
          public void setup()         | @HttpStatus(404) public void setup() | annotation interface not applicable to this kind of declaration
          public void setup()         | @DefaultValue("a") public void setup() | annotation interface not applicable to this kind of declaration
          @HttpStatus(404)            | @HttpStatus("404")              | incompatible types: java.lang.String cannot be converted to int
          """)
  void aMistakeIsAnErrorOfJavaItself(String right, String wrong, String message) {
    assertThat(Compiler.javac().withOptions("-proc:none").compile(source(APP)).errors()).isEmpty();

    assertThat(
            Compiler.javac()
                .withOptions("-proc:none")
                .compile(source(APP.replace(right, wrong)))
                .errors())
        .first()
        .satisfies(error -> assertThat(error.getMessage(null)).contains(message));
  }

  private static JavaFileObject source(String text) {
    return Javac.source("App.java", text);
  }
}
