package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.junit.jupiter.api.Test;

/** The compiler's own services fail; the user is told where, and what to do. */
class InternalErrorTest {

  private static final String APP =
      """
      import dev.jlserve.*;

      @JLServeApp
      final class App {
        record In(String text) {}
        void setup() {}
        void downloadWeights() {}
        @Endpoint In echo(In in) { return in; }
      }
      """;

  @Test
  void aCrashIsOneLocatedErrorThatAsksForAReport() {
    Compilation compilation =
        compile(Elements.class, "getElementUtils", new IllegalStateException("out of order"));

    assertThat(Javac.printed(compilation))
        .first()
        .isEqualTo(
            new Printed(
                4,
                7,
                "[jlserve/InternalError] jlserve's processor failed:"
                    + " java.lang.IllegalStateException: out of order. This is a mistake in"
                    + " jlserve; report it with the stack trace that follows and this class."));
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.notes())
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.getMessage(null))
                    .contains("IllegalStateException: out of order", "\tat dev.jlserve."));
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    Compilation compilation =
        compile(Filer.class, "getFiler", new java.io.IOException("No space left on device"));

    assertThat(Javac.printed(compilation))
        .containsExactly(
            new Printed(
                4,
                7,
                "[jlserve/OutputFailed] 'AppBootstrap' cannot be written: No space left on device."
                    + " Free the place that the compiler writes to."));
  }

  private static Compilation compile(Class<?> service, String getter, Exception failure) {
    return Compiler.javac()
        .withProcessors(new Sabotaged(service, getter, failure))
        .compile(Javac.source("App.java", APP));
  }

  /** Runs the real processor in an environment, one of whose services fails when it is called. */
  @SupportedAnnotationTypes("dev.jlserve.*")
  private static final class Sabotaged extends AbstractProcessor {

    private final JLServeProcessor processor = new JLServeProcessor();
    private final Class<?> service;
    private final String getter;
    private final Exception failure;

    Sabotaged(Class<?> service, String getter, Exception failure) {
      this.service = service;
      this.getter = getter;
      this.failure = failure;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public synchronized void init(ProcessingEnvironment env) {
      ClassLoader loader = getClass().getClassLoader();
      Object failing =
          Proxy.newProxyInstance(
              loader,
              new Class<?>[] {service},
              (proxy, method, arguments) -> {
                throw failure;
              });
      processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  loader,
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) -> {
                    try {
                      return method.getName().equals(getter)
                          ? failing
                          : method.invoke(env, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  }));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }
}
