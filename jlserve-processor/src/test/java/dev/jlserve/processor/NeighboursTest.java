package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.generate.TestClassPath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside other processors and libraries each keeps what is its own. */
@Tag("slow")
class NeighboursTest {

  private static final String APP =
      """
      import dev.jlserve.*;
      import jakarta.validation.Valid;
      import jakarta.validation.constraints.*;
      import java.util.List;
      import org.jspecify.annotations.Nullable;
      import com.fasterxml.jackson.annotation.JsonProperty;

      @JLServeApp
      public class App %s {
        public record In(@NotBlank String text, List<@Valid In> more,
            @JsonProperty("any") @Nullable String other) {}

        public App() {}

        public void setup() {}

        public void downloadWeights() {}

        @Endpoint
        public In ask(@Valid In in) {
          return in;
        }
      }
      """;

  /** Refuses every constraint, and does nothing else. */
  private static final String POLICY =
      """
      import java.util.*;
      import javax.annotation.processing.*;
      import javax.lang.model.*;
      import javax.lang.model.element.*;

      @SupportedAnnotationTypes("jakarta.validation.constraints.*")
      public class Policy extends AbstractProcessor {
        @Override public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
          for (TypeElement each : annotations) {
            processingEnv.getMessager().printMessage(
                javax.tools.Diagnostic.Kind.ERROR, "policy: " + each.getSimpleName());
          }
          return false;
        }
      }
      """;

  @TempDir Path folder;

  private Path policy;

  @BeforeEach
  void compilePolicy() throws Exception {
    policy = Files.createDirectories(folder.resolve("policy"));
    Path services = Files.createDirectories(policy.resolve("META-INF/services"));
    Files.writeString(services.resolve("javax.annotation.processing.Processor"), "Policy\n");
    assertThat(javac("-proc:none", "-d", policy + "", source("Policy.java", POLICY))).isEmpty();
  }

  @Test
  void nobodyWarnsOfAnnotationsThatAreLeftAlone() throws Exception {
    assertThat(
            javac(
                "-Xlint:all,-path",
                "-Werror",
                "-processorpath",
                System.getProperty("java.class.path"),
                "-d",
                out(),
                source("App.java", APP.formatted(""))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aProcessorOfConstraintsIsAskedOnEitherSide(boolean first) throws Exception {
    String own = System.getProperty("java.class.path");
    String path = first ? policy + File.pathSeparator + own : own + File.pathSeparator + policy;

    assertThat(javac("-processorpath", path, "-d", out(), source("App.java", APP.formatted(""))))
        .contains("policy: NotBlank");
  }

  @Test
  void anEndpointOfAJarIsSaidToBeServedByNobody() throws Exception {
    Path library = Files.createDirectories(folder.resolve("library"));
    String base =
        """
        public interface Base {
          record Word(String text) {}

          @dev.jlserve.Endpoint
          default Word ping(Word word) {
            return word;
          }
        }
        """;
    assertThat(javac("-proc:none", "-d", library + "", source("Base.java", base))).isEmpty();

    String printed =
        javac(
            "-processorpath",
            System.getProperty("java.class.path"),
            "-d",
            out(),
            source("App.java", APP.formatted("implements Base")));

    assertThat(printed)
        .contains(
            "App.java:9: error: [jlserve/EndpointOutsideApp] endpoint 'ping' is declared in 'Base',"
                + " which is no app, so nothing serves it. Move it into 'App'.");
  }

  @Test
  void aConstraintOfTheOlderPackageIsRefusedWithTheImport() throws Exception {
    Path library = Files.createDirectories(folder.resolve("library"));
    String older = "package javax.validation.constraints; public @interface NotBlank {}";
    assertThat(javac("-proc:none", "-d", library + "", source("NotBlank.java", older))).isEmpty();

    String printed =
        javac(
            "-processorpath",
            System.getProperty("java.class.path"),
            "-d",
            out(),
            source(
                "App.java",
                APP.formatted("").replace("@NotBlank", "@javax.validation.constraints.NotBlank")));

    assertThat(printed)
        .contains(
            "[jlserve/ConstraintUnknown] @NotBlank on component 'text'",
            "import jakarta.validation.constraints.NotBlank.");
  }

  private String out() throws IOException {
    return Files.createDirectories(folder.resolve("out")).toString();
  }

  private String source(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String javac(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/javac").toString(),
                "-cp",
                folder.resolve("library") + File.pathSeparator + TestClassPath.text()));
    command.addAll(List.of(arguments));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
