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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a class file cannot say is never taken for what the source says. */
class ClassFilesIT {

  private static final String APP =
      """
      package demo;

      import dev.jlserve.*;
      import jakarta.validation.constraints.*;
      import java.util.List;
      import org.jspecify.annotations.Nullable;

      /** Asks. */
      @JLServeApp
      public class App {
        /** A question. */
        public record In(@Nullable String name, List<@NotBlank String> tags) {}

        public void setup() {}

        public void downloadWeights() {}

        /** Answers. */
        @Endpoint
        public In ask(In in) {
          return in;
        }
      }
      """;

  @TempDir Path folder;

  static List<Path> compilers() throws IOException {
    return StrictUserIT.compilers();
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void anAppThatIsNamedAsAClassKeepsWhatWasGeneratedFromItsSource(Path jdk) throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    assertThat(javac(jdk, "-d", out.toString(), source("App.java", APP))).isEmpty();
    Map<String, String> before = generated(out);
    assertThat(before.get("META-INF/jlserve/openapi.json")).contains("A question.", "Answers.");

    String printed =
        javac(
            jdk,
            "-d",
            out.toString(),
            source("Util.java", "package demo; class Util {}"),
            "demo.App");

    assertThat(printed)
        .contains(
            "[jlserve/AppClassFile] app 'demo.App' is handed to the compiler as a class file, which"
                + " has no Javadoc and no bodies; what was generated for it is left as it is."
                + " Compile the app's source.");
    assertThat(generated(out)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void aRecordOfAJarKeepsItsChecksOrIsAnError(Path jdk) throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    String record =
        """
        package demo;
        import jakarta.validation.constraints.*;
        public record In(String name, java.util.List<%sString> tags) {}
        """;
    String app = APP.replaceFirst("(?s)  /\\*\\* A question.*?\\{\\}\n", "");
    String file = source("App.java", app);
    assertThat(javac(jdk, "-d", out.toString(), source("In.java", record.formatted("")))).isEmpty();
    assertThat(javac(jdk, "-d", out.toString(), file)).isEmpty();

    assertThat(javac(jdk, "-d", out.toString(), source("In.java", record.formatted("@NotBlank "))))
        .isEmpty();
    String printed = javac(jdk, "-d", out.toString(), file);

    int feature = StrictUserIT.feature(jdk);
    if (feature < 24) {
      assertThat(printed)
          .contains(
              "[jlserve/RecordClassFile] record 'In' comes from a class file with annotations of"
                  + " types, such as @Nullable or List<@NotBlank String>, and javac "
                  + feature
                  + " does not show all of these. Compile with JDK 24 or newer.");
    } else {
      assertThat(printed).isEmpty();
      assertThat(generated(out).get("META-INF/jlserve/openapi.json")).contains("minLength");
    }
  }

  private String source(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Map<String, String> generated(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(each).toString();
        if (name.contains("Bootstrap") || name.startsWith("META-INF")) {
          files.put(name, Files.readString(each, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private String javac(Path jdk, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                jdk.resolve("bin/javac").toString(),
                "-processor",
                JLServeProcessor.class.getName(),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-cp",
                folder.resolve("out") + File.pathSeparator + TestClassPath.text()));
    command.addAll(List.of(arguments));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
