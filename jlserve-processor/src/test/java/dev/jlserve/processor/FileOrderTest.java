package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What is generated does not depend on the order in which the compiler is given the files. */
class FileOrderTest {

  private static final List<JavaFileObject> FILES =
      List.of(
          Javac.source(
              "App.java",
              """
              import dev.jlserve.*;

              @JLServeApp
              public class App {
                public App() {}
                public void setup() {}
                public void downloadWeights() {}
                @Endpoint public Out second(In in) { return null; }
                @Endpoint public Out first(In in) { return null; }
              }
              """),
          Javac.source("In.java", "public record In(String text, Inner inner) {}"),
          Javac.source("Out.java", "record Out(java.util.Map<Colour, Inner> byColour) {}"),
          Javac.source("Inner.java", "record Inner(Colour colour) {}"),
          Javac.source("Colour.java", "public enum Colour { RED, GREEN }"));

  @Test
  void anyOrderGivesTheSameBytes() {
    Map<String, String> expected = generated(FILES);
    assertThat(expected).containsKeys("AppBootstrap.java", "META-INF/jlserve/openapi.json");

    List<JavaFileObject> backwards = new ArrayList<>(FILES);
    Collections.reverse(backwards);
    assertThat(generated(backwards)).isEqualTo(expected);
    List<JavaFileObject> rotated = new ArrayList<>(FILES);
    for (int i = 1; i < FILES.size(); i++) {
      Collections.rotate(rotated, 1);
      assertThat(generated(rotated)).isEqualTo(expected);
    }
  }

  private static Map<String, String> generated(List<JavaFileObject> files) {
    Compilation compilation = Javac.compile(files.toArray(JavaFileObject[]::new));
    assertThat(Javac.printed(compilation)).isEmpty();
    return Javac.generated(compilation);
  }
}
