package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

class SecondAppTest {

  private static final String APP =
      """
      import dev.jlserve.*;

      @JLServeApp
      final class %s {
        record In(String text) {}
        void setup() {}
        void downloadWeights() {}
        @Endpoint In echo(In in) { return in; }
      }
      """;

  @Test
  void theSecondIsReportedAndTheFirstNamedWithItsFile() {
    Compilation compilation =
        Javac.compile(
            Javac.source("One.java", APP.formatted("First")),
            Javac.source("Two.java", APP.formatted("Second")));

    assertThat(Javac.printed(compilation))
        .containsExactly(
            new Printed(
                4,
                7,
                "[jlserve/SecondApp] Found existing app 'First' and attempted to register"
                    + " 'Second'; 'First' is declared in One.java, and a compilation has one app."
                    + " Remove @JLServeApp from one of them."));
    assertThat(compilation.errors().get(0).getSource().getName()).endsWith("Two.java");
  }
}
