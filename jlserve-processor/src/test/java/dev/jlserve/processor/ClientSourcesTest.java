package dev.jlserve.processor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java client of every app that compiles does so itself, with every lint there is. */
@Tag("slow")
class ClientSourcesTest {

  /** Names of the shared sources, of java.lang that they use, and the client's own. */
  private static final List<String> TAKEN =
      List.of(
          "Json",
          "Codec",
          "Payload",
          "Transport",
          "Violation",
          "EventStream",
          "StreamedBody",
          "ApiException",
          "Class",
          "Math",
          "Throwable");

  static List<Fixture> fixtures() {
    return Fixture.in("good");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyGoodAppHasAJavaClientWithoutLint(Fixture fixture) {
    compile(client(ClientSources.JAVA, Javac.source(fixture.file(), fixture.text())));
  }

  @Test
  void typesMayHaveTheNamesThatAClientNeeds() {
    StringBuilder records = new StringBuilder();
    StringBuilder components = new StringBuilder();
    List<String> names =
        Pattern.compile("(?m)^import .*\\b(\\w+);$")
            .matcher(String.join("\n", client(ClientSources.JAVA, app("", "int x")).values()))
            .results()
            .map(MatchResult::group)
            .map(line -> line.substring(line.lastIndexOf('.') + 1, line.length() - 1))
            .filter(name -> Character.isUpperCase(name.charAt(0)) && !name.equals("UTF_8"))
            .distinct()
            .toList();
    assertThat(names).contains("HttpClient", "Map", "LinkedHashMap", "IOException");
    for (String name : List.of(names, TAKEN).stream().flatMap(List::stream).toList()) {
      records.append("record ").append(name).append("(int x) {}\n");
      components.append(components.isEmpty() ? "" : ", ").append(name).append(" a").append(name);
    }
    compile(client(ClientSources.JAVA, app(records.toString(), components.toString())));
  }

  @Test
  void whoReadsADeprecatedComponentIsWarned() {
    Map<String, String> client =
        client(ClientSources.JAVA, app("", "@Deprecated int x, @Deprecated String y, float[] z"));
    compile(client);

    client.put("User.java", "class User { int of(iris.client.In in) { return in.x(); } }");

    assertThat(compilation(client).diagnostics())
        .anySatisfy(each -> assertThat(each.getMessage(null)).contains("x() in iris.client.In"));
  }

  static JavaFileObject app(String types, String components) {
    return Javac.source(
        "Iris.java",
        """
        @dev.jlserve.JLServeApp
        public class Iris {
          %s
          record In(%s) {}
          public void setup() {}
          public void downloadWeights() {}
          @dev.jlserve.Endpoint public In echo(In in) { return in; }
        }
        """
            .formatted(types, components));
  }

  @Test
  void thePageShowsWhatIsWritten() throws IOException {
    String page = Files.readString(Path.of("../docs/clients.md"));
    JavaFileObject app = Javac.source("Librarian.java", block(page, page.indexOf("```java")));
    for (String language : List.of(ClientSources.JAVA, ClientSources.TYPESCRIPT)) {
      int chapter = page.indexOf(language.equals(ClientSources.JAVA) ? "## Java" : "## TypeScript");
      int shown = page.indexOf("wrote these signatures", chapter);
      String client = String.join("\n", client(language, app).values());
      assertThat(client.lines().map(String::strip))
          .contains(
              block(page, page.indexOf("```", shown))
                  .lines()
                  .map(String::strip)
                  .toArray(String[]::new));
    }
  }

  /** The lines of the code block that begins at a place. */
  private static String block(String page, int start) {
    int begin = page.indexOf('\n', start) + 1;
    return page.substring(begin, page.indexOf("```", begin));
  }

  /** The sources of a client by their paths. */
  static Map<String, String> client(String language, JavaFileObject app) {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new JLServeProcessor())
            .withOptions("-A" + ClientSources.OPTION + "=" + language)
            .compile(app);
    assertThat(compilation.errors()).isEmpty();
    Map<String, String> client = new TreeMap<>();
    Javac.generated(compilation)
        .forEach(
            (path, text) -> {
              if (path.startsWith(ClientSources.FOLDER)) {
                client.put(
                    path.substring(ClientSources.FOLDER.length()),
                    new String(text.getBytes(ISO_8859_1), UTF_8));
              }
            });
    return client;
  }

  private static void compile(Map<String, String> client) {
    assertThat(compilation(client).diagnostics()).as(client.keySet().toString()).isEmpty();
  }

  private static Compilation compilation(Map<String, String> client) {
    List<JavaFileObject> sources =
        client.entrySet().stream()
            .map(
                each ->
                    JavaFileObjects.forSourceString(
                        each.getKey().replace(".java", "").replace('/', '.'), each.getValue()))
            .toList();
    return Compiler.javac()
        .withOptions(
            "-Xlint:all", "-Xdoclint:all,-missing", "-Werror", "-proc:none", "--release", "17")
        .compile(sources);
  }
}
