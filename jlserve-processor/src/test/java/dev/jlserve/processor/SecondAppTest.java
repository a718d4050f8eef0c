package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
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

  /** Eclipse's incremental build shows a file to the processor again, in the same compilation. */
  @Test
  void anAppThatIsSeenAgainIsNoSecondOne() {
    Seen processor = new Seen();

    Compilation compilation =
        Compiler.javac()
            .withProcessors(processor)
            .withOptions("-A" + AppProcessor.VALIDATE_ONLY + "=true")
            .compile(Javac.source("One.java", APP.formatted("First")));

    assertThat(Javac.printed(compilation)).isEmpty();
    assertThat(processor.times).isEqualTo(2);
  }

  /** Shows each round with annotations to the processor twice. */
  @SupportedAnnotationTypes("dev.jlserve.*")
  private static final class Seen extends AbstractProcessor {

    private final JLServeProcessor processor = new JLServeProcessor();
    private int times;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public Set<String> getSupportedOptions() {
      return processor.getSupportedOptions();
    }

    @Override
    public synchronized void init(ProcessingEnvironment env) {
      processor.init(env);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (int i = 0; i < 2 && !annotations.isEmpty(); i++) {
        processor.process(annotations, round);
        times++;
      }
      return true;
    }
  }
}
