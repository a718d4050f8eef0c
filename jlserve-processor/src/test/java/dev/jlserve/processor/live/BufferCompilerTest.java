package dev.jlserve.processor.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BufferCompilerTest {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private static final String APP =
      """
      import dev.jlserve.*;

      @JLServeApp(requirements = "a:b:1.0")
      class App {
        public App() {}
        void setup() {}
        void downloadWeights() {}
        @Endpoint In echo(In in) { return in; }
      }
      """;

  private static final String RECORD = "record In(%s component) {}";

  @TempDir Path folder;

  private final BufferCompiler compiler = new BufferCompiler(JAVAC);

  @Test
  void tellsWhereTheMistakeIs() throws IOException {
    String text = (APP + RECORD.formatted("int")).replace("a:b:1.0", "a:b");

    assertThat(check(text))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(text.substring(message.start(), message.end())).isEqualTo("\"a:b\"");
              assertThat(message.caret()).isEqualTo(message.start());
              assertThat(message.error()).isTrue();
              assertThat(message.text()).startsWith("[jlserve/RequirementVersion] ");
            });
  }

  @Test
  void writesNothing() throws IOException {
    List<Path> before = files(Path.of(""));

    assertThat(check(APP + RECORD.formatted("int"))).isEmpty();

    assertThat(files(Path.of(""))).isEqualTo(before);
  }

  @Test
  void saysNothingOfATextWithASyntaxError() throws IOException {
    assertThat(check(APP.replace("void setup() {}", "void setUp() {") + RECORD)).isEmpty();
  }

  @Test
  void seesOtherFilesAsTheyWereSavedLast() throws IOException {
    saveRecord("Thread");
    assertThat(check(APP))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.text()).startsWith("[jlserve/ComponentType] ");
              // Where the app uses it: the record itself is in another file.
              assertThat(APP.substring(message.caret())).startsWith("in)");
            });

    saveRecord("int");
    assertThat(check(APP)).isEmpty();
  }

  @Test
  void comparesWithTheAcceptedApiBesideTheFile() throws IOException {
    String text = APP + RECORD.formatted("int");
    assertThat(check(text, folder.resolve("App.java").toUri())).isEmpty();
    Files.writeString(folder.resolve("App.api.json"), "{}");

    assertThat(check(text, folder.resolve("App.java").toUri()))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.text()).startsWith("[jlserve/ApiFile] App.api.json ");
              assertThat(text.substring(message.caret())).startsWith("class App");
            });
  }

  private void saveRecord(String component) throws IOException {
    Path source = folder.resolve("In.java");
    Files.writeString(source, RECORD.formatted(component));
    assertThat(
            JAVAC.run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString()))
        .isZero();
  }

  private List<LiveMessage> check(String text) throws IOException {
    return check(text, URI.create("file:///App.java"));
  }

  private List<LiveMessage> check(String text, URI file) throws IOException {
    List<Path> classPath = new ArrayList<>(List.of(folder));
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .forEach(classPath::add);
    return compiler.check(new Buffer(file, text), classPath);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> !file.startsWith("target")).sorted().toList();
    }
  }
}
