package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.jlserve.processor.generate.TestClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An app that waits for Lombok is read in the last round, in which javac warns of new files. */
class LastRoundTest {

  private static final String APP =
      """
      package shop;
      @dev.jlserve.JLServeApp
      @lombok.extern.java.Log
      public class App {
        public record In(String text) {}
        public void setup() {}
        @dev.jlserve.Endpoint public In ask(In in) { return in; }
        %s
      }
      """;

  private static final String LOG = "package lombok.extern.java; public @interface Log {}";

  @ParameterizedTest
  @EnumSource(names = {"WARNING", "ERROR"})
  void aCompilationThatHasFailedGetsNoFiles(Kind kind) {
    Compilation compilation = compile(kind, "public void downloadWeights() {}");

    assertThat(said(compilation).limit(1)).containsExactly("the other's");
    assertThat(said(compilation).skip(1))
        .allMatch(said -> said.equals("warnings found and -Werror specified"));
  }

  @ParameterizedTest
  @EnumSource(names = {"WARNING", "ERROR"})
  void mistakesAreTold(Kind kind) {
    assertThat(said(compile(kind, "public void downloadWeight() {}")))
        .anyMatch(said -> said.startsWith("[jlserve/LifecycleMisspelt]"));
  }

  @Test
  void anotherCompilationGetsThem() {
    Compilation compilation = compile(Kind.NOTE, "public void downloadWeights() {}");

    assertThat(said(compilation)).containsExactly("the other's");
    assertThat(compilation.generatedSourceFiles())
        .anyMatch(file -> file.getName().endsWith("/shop/AppBootstrap.java"));
  }

  private static Compilation compile(Kind kind, String method) {
    return Compiler.javac()
        .withProcessors(new Other(kind), new JLServeProcessor())
        .withClasspath(TestClassPath.files())
        .withOptions("-Xlint:all,-processing", "-Werror")
        .compile(
            Javac.source("shop/App.java", APP.formatted(method)),
            Javac.source("lombok/extern/java/Log.java", LOG));
  }

  private static Stream<String> said(Compilation compilation) {
    return compilation.diagnostics().stream().map(each -> each.getMessage(Locale.ROOT));
  }

  /** Says something in the first round, and asks for another, as Lombok does. */
  @SupportedAnnotationTypes("*")
  private static final class Other extends AbstractProcessor {

    private final Kind kind;
    private boolean isFirst = true;

    Other(Kind kind) {
      this.kind = kind;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (isFirst) {
        isFirst = false;
        processingEnv.getMessager().printMessage(kind, "the other's");
        try (Writer out = processingEnv.getFiler().createSourceFile("Other").openWriter()) {
          out.write("interface Other {}");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
