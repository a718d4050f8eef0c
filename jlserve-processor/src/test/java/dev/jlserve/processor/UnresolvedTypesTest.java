package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler reports itself is not reported again, and nothing is generated from it. */
class UnresolvedTypesTest {

  private static Compilation compile(String header, String members) {
    return Javac.compile(
        Javac.source(
            "App.java",
            """
            import dev.jlserve.*;
            import java.util.*;

            @JLServeApp
            final class App %s {
              %s
            }
            """
                .formatted(header, members)));
  }

  private static void assertOnlyJavacSpeaks(Compilation compilation) {
    assertThat(compilation.errors()).isNotEmpty();
    assertThat(Javac.printed(compilation))
        .extracting(Printed::text)
        .noneMatch(text -> text.startsWith("[jlserve/"));
    // Generated code that names a missing type would have errors of its own.
    assertThat(compilation.errors())
        .allSatisfy(error -> assertThat(error.getSource().getName()).endsWith("App.java"));
  }

  @Test
  void parameterAndResult() {
    assertOnlyJavacSpeaks(
        compile(
            "",
            """
            void setup() {}
            void downloadWeights() {}
            @Endpoint Missing echo(Missing in) { return in; }
            @Endpoint List<Missing> list(Map<String, Missing> in) { return null; }
            """));
  }

  /** It may be an endpoint's, whose import is missing. */
  @Test
  void annotationOfTheOnlyMethod() {
    assertOnlyJavacSpeaks(
        compile(
            "",
            """
            record In(String text) {}
            void setup() {}
            void downloadWeights() {}
            @Missing In echo(In in) { return in; }
            """));
  }

  /** It may be the app's, whose import is missing. */
  @Test
  void annotationOfTheClass() {
    assertOnlyJavacSpeaks(
        Javac.compile(
            Javac.source(
                "App.java",
                """
                @JLServeApp
                final class App {
                  record In(String text) {}
                  void setup() {}
                  void downloadWeights() {}
                  @dev.jlserve.Endpoint In echo(In in) { return in; }
                }
                """)));
  }

  @Test
  void component() {
    assertOnlyJavacSpeaks(
        compile(
            "",
            """
            record In(@DefaultValue("x") Missing text, Map<Missing, List<Missing>> map) {}
            void setup() {}
            void downloadWeights() {}
            @Endpoint In echo(In in) { return in; }
            """));
  }

  @Test
  void superclassThatMayDeclareTheLifecycle() {
    assertOnlyJavacSpeaks(
        compile(
            "extends Missing",
            """
            record In(String text) {}
            @Endpoint In echo(In in) { return in; }
            """));
  }

  @Test
  void interfaceThatMayDeclareTheLifecycle() {
    assertOnlyJavacSpeaks(
        compile(
            "implements Missing",
            """
            record In(String text) {}
            @Endpoint In echo(In in) { return in; }
            """));
  }

  @Test
  void returnTypeAndExceptionOfTheLifecycle() {
    assertOnlyJavacSpeaks(
        compile(
            "",
            """
            record In(String text) {}
            Missing setup() { return null; }
            void downloadWeights() throws Missing {}
            @Endpoint In echo(In in) throws Missing { return in; }
            """));
  }

  @Test
  void memberOfTheAnnotation() {
    Compilation compilation =
        Javac.compile(
            Javac.source(
                "App.java",
                """
                import dev.jlserve.*;

                @JLServeApp(nam = "x", concurrency = "many", requirements = 7)
                final class App {
                  record In(String text) {}
                  void setup() {}
                  void downloadWeights() {}
                  @Endpoint(path = 1) In echo(In in) { return in; }
                }
                """));

    assertThat(compilation.errors()).hasSize(4);
    assertThat(Javac.printed(compilation))
        .extracting(Printed::text)
        .noneMatch(text -> text.startsWith("[jlserve/"));
  }

  /** JLS 8.10.1: the accessor would be a method of Object's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "clone",
        "finalize",
        "getClass",
        "hashCode",
        "notify",
        "notifyAll",
        "toString",
        "wait"
      })
  void nameThatNoComponentMayHave(String name) {
    assertOnlyJavacSpeaks(
        compile(
            "",
            """
            record In(Optional<Part> part) {}
            record Part(java.time.Duration %s) {}
            void setup() {}
            void downloadWeights() {}
            @Endpoint In echo(In in) { return in; }
            """
                .formatted(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record In(String a) { public int a() { return 1; } }",
        "record In(List<String> a) { public List<Integer> a() { return List.of(); } }",
        "record In(String a, int a) {}",
        "record In(List<String, String> a) {}",
        "sealed interface In {}",
        "record In(Box<String> part) {} record Box<T extends Number>(T a) {}",
        "record In(List<Box<String>> part) {} record Box<T extends Number & Comparable<T>>(T a) {}",
        "record In(Box<Long, Integer> part) {} record Box<S, T extends S>(S a, T b) {}",
        "record In(Box<int[]> part) {} record Box<T extends Number>(T[] a) {}",
      })
  void declarationWithAnErrorOfItsOwn(String declarations) {
    assertOnlyJavacSpeaks(
        compile(
            "",
            """
            %s
            void setup() {}
            void downloadWeights() {}
            @Endpoint In echo(In in) { return in; }
            """
                .formatted(declarations)));
  }
}
