package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The warning of shared state stops nobody who does not want it to. */
class SharedStateTest {

  private static final String APP =
      """
      import dev.jlserve.Endpoint;
      import dev.jlserve.JLServeApp;

      @JLServeApp(concurrency = 2)
      public class App {
        record Text(String text) {}

        private String last = "";

        public void setup() {}

        public void downloadWeights() {}

        @Endpoint
        public Text echo(Text in) {
          last = in.text();
          return new Text(last);
        }
      }
      """;

  private static Compilation compile(String app, String... options) {
    return Compiler.javac()
        .withProcessors(new JLServeProcessor())
        .withOptions((Object[]) options)
        .compile(Javac.source("App.java", app));
  }

  @Test
  void itIsAWarningAndTheAppIsGenerated() {
    Compilation compilation = compile(APP);

    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(compilation.diagnostics())
        .extracting(Diagnostic::getKind)
        .isEqualTo(List.of(Diagnostic.Kind.WARNING));
    assertThat(Javac.generated(compilation)).containsKey("META-INF/jlserve/app");
  }

  @Test
  void werrorMakesItAnError() {
    assertThat(compile(APP, "-Werror").status()).isEqualTo(Compilation.Status.FAILURE);
  }

  @Test
  void anOptionTurnsItOff() {
    assertThat(compile(APP, "-Ajlserve.sharedState=off").diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"public class App", "private String last", "@Endpoint"})
  void anAnnotationOnTheClassTheFieldOrTheMethodSilencesIt(String declaration) {
    String silenced =
        APP.replace(declaration, "@SuppressWarnings({\"serial\", \"jlserve\"}) " + declaration);

    assertThat(compile(silenced).diagnostics()).isEmpty();
  }
}
