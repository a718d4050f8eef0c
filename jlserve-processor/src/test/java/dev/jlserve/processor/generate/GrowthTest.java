package dev.jlserve.processor.generate;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.testing.compile.JavaFileObjects;
import dev.jlserve.processor.JLServeProcessor;
import java.io.IOException;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What is generated grows with the app, and no faster. */
class GrowthTest {

  @Test
  void eachEndpointAddsAsMuchAsTheOneBefore() throws IOException {
    long ten = generatedFor(10);
    long hundred = generatedFor(100);
    long fourHundred = generatedFor(400);

    double each = (hundred - ten) / 90.0;
    assertThat((fourHundred - hundred) / 300.0).isCloseTo(each, withinPercentage(5));
  }

  @Test
  void equalCollectionsShareAMethodAndLimitedOnesDoNot() throws IOException {
    String source =
        source(
            """
            public record One(List<Double> a, List<Double> b, Map<String, Two> c) {}
            public record Two(List<Double> a, List<@NotBlank String> b, List<String> c) {}
            @Endpoint public One one(One in) { return in; }
            """);

    assertThat(source)
        .containsOnlyOnce("> readListOfDouble(JsonReader in)")
        .containsOnlyOnce("> readMapOfStringAndTwo(JsonReader in)")
        .containsOnlyOnce("> readTwoB(JsonReader in)")
        .containsOnlyOnce("> readListOfString(JsonReader in)")
        .containsOnlyOnce(" writeListOfDouble(JsonWriter out");
  }

  private static long generatedFor(int endpoints) throws IOException {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < endpoints; i++) {
      members.append(
          """
          public record R%1$d(String name, List<Double> scores, Optional<String> note) {}
          @Endpoint public R%1$d e%1$d(R%1$d in) { return in; }
          """
              .formatted(i));
    }
    return source(members.toString()).length();
  }

  private static String source(String members) throws IOException {
    JavaFileObject app =
        JavaFileObjects.forSourceString(
            "App",
            """
            import dev.jlserve.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            @JLServeApp
            public class App {
              public void setup() {}
              public void downloadWeights() {}
              %s
            }
            """
                .formatted(members));
    return javac()
        .withProcessors(new JLServeProcessor())
        .withOptions("-proc:only")
        .compile(app)
        .generatedSourceFile("AppBootstrap")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }
}
