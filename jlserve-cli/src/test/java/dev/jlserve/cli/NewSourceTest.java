package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new source of weights is a compile error wherever code must know it. */
class NewSourceTest {

  private static final Path SOURCE =
      Path.of("../jlserve-api/src/main/java/dev/jlserve/spi/weights/WeightSource.java");
  private static final Path STORE = Path.of("../jlserve-store/src/main/java");
  private static final Path CLI = Path.of("src/main/java");
  private static final Path SERVER = Path.of("../jlserve-server/src/main/java");

  private static final String PROBE =
      """
        record Probe(String bucket) implements WeightSource {
          @Override
          public String describe() {
            return bucket;
          }
        }
      }
      """;

  @TempDir private Path classes;

  @Test
  void theCompilerListsWhatMustKnowIt() throws IOException {
    String text = Files.readString(SOURCE);
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(file(SOURCE, text.substring(0, text.lastIndexOf('}')) + PROBE));
    sources.addAll(files(STORE));
    sources.addAll(files(CLI));

    assertThat(broken(sources))
        .containsExactly(
            "cli/assemble/AppBuild.java",
            "cli/image/WeightsAddress.java",
            "cli/inventory/Uses.java",
            "cli/readiness/WeightsLock.java",
            "cli/record/RecordedWeights.java",
            "store/fetch/WeightsFetch.java",
            "store/fill/SealedBuild.java",
            "store/fill/VolumeFill.java",
            "store/layout/LocalSource.java",
            "store/layout/PresentWeights.java",
            "store/layout/SourceJson.java",
            "store/layout/SourceKind.java",
            "store/layout/WeightFolder.java");
  }

  @Test
  void noCodePicksASourceThatTheCompilerDoesNotList() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>(files(STORE));
    sources.addAll(files(CLI));
    sources.addAll(files(SERVER));
    assertThat(sources).hasSizeGreaterThan(30);
    for (JavaFileObject each : sources) {
      assertThat(each.getCharContent(false).toString())
          .as(each.getName())
          .doesNotContain("instanceof WeightSource.");
    }
  }

  @Test
  void soDoesANewKind() throws IOException {
    Path kinds = STORE.resolve("dev/jlserve/store/layout/SourceKind.java");
    List<JavaFileObject> sources = new ArrayList<>(files(STORE));
    sources.removeIf(each -> each.getName().endsWith("/SourceKind.java"));
    sources.add(
        file(kinds, Files.readString(kinds).replace("\"huggingface\");", "\"hf\"), S3(\"s3\");")));
    sources.addAll(files(CLI));

    assertThat(broken(sources))
        .containsExactly("cli/lock/LockedWeights.java", "store/layout/SourceJson.java");
  }

  /** The files with errors. */
  private Set<String> broken(List<JavaFileObject> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"));
    assertThat(javac.getTask(null, null, errors, options, null, sources).call()).isFalse();
    Set<String> files = new TreeSet<>();
    errors.getDiagnostics().stream()
        .filter(each -> each.getSource() != null)
        .filter(each -> each.getCode().equals("compiler.err.not.exhaustive"))
        .forEach(each -> files.add(each.getSource().getName().replaceFirst(".*/dev/jlserve/", "")));
    return files;
  }

  /** Those that name a source or its kind; what else they need is on the class path. */
  private static List<JavaFileObject> files(Path root) throws IOException {
    List<JavaFileObject> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(each -> each.toString().endsWith(".java")).toList()) {
        String text = Files.readString(path);
        if (text.contains("WeightSource") || text.contains("SourceKind")) {
          files.add(file(path, text));
        }
      }
    }
    return files;
  }

  private static JavaFileObject file(Path path, String text) {
    URI name = path.toAbsolutePath().normalize().toUri();
    return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignored) {
        return text;
      }
    };
  }
}
