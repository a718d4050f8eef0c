package dev.jlserve.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.generate.TestClassPath;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One app beside the processors that Java projects use: wherever they stand on the processor path,
 * each says and writes the same.
 */
class NeighboursIT {

  private static final Path OWN = Path.of(System.getProperty("jlserve.processor.jar"));
  private static final Path JARS = Path.of(System.getProperty("jlserve.neighbours"));
  private static final String LOMBOK = "lombok";

  private static final List<String> OTHERS =
      List.of(
          "mapstruct-processor",
          "hibernate-validator-annotation-processor",
          "auto-value",
          "value",
          "dagger-compiler");

  /** What their processors need, and what they give to sources. */
  private static final List<String> LIBRARIES =
      List.of(
          "mapstruct",
          "auto-value-annotations",
          "dagger",
          "dagger-spi",
          "symbol-processing-api",
          "failureaccess",
          "guava",
          "javapoet",
          "kotlinpoet",
          "jakarta.inject-api",
          "javax.inject",
          "kotlin-metadata-jvm",
          "kotlin-stdlib");

  private static final Map<String, String> MISTAKES =
      Map.of(
          "public record Tag(@NotBlank", "public record Tag(@Min(1)",
          "void downloadWeights()", "void downloadWeight()");

  /** Beginnings of what each of them says of its own mistake. */
  private static final List<String> VERDICTS =
      List.of(
          "[jlserve/ConstraintType] @Min on component 'name' of record 'Tag'",
          "[jlserve/LifecycleMisspelt] app 'App' has a method 'downloadWeight()'",
          "Unknown property \"lost\"",
          "The annotation @Past is disallowed for this data type.",
          "[AutoValuePrivate]",
          "Value type 'Fixed' must be non-final",
          "[Dagger/MissingBinding] java.lang.Runnable");

  private static final String VERDICT_OF_LOMBOK = "@Builder is only supported on classes";

  private static final Map<List<Path>, URLClassLoader> LOADERS = new HashMap<>();

  @TempDir Path folder;

  private record Result(boolean success, List<String> said, Map<String, String> generated) {}

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void theOrderOfTheProcessorsChangesNothing(Compilers compiler) throws IOException {
    List<Path> sources = sources(compiler, "right", Map.of());
    Result first = compile(compiler, before(others(compiler)), sources);

    assertThat(first.said()).isEmpty();
    assertThat(first.success()).isTrue();
    assertThat(first.generated())
        .containsKeys(
            "shop/AppBootstrap.java",
            "META-INF/jlserve/openapi.json",
            "shop/StateMapperImpl.java",
            "shop/AutoValue_Found.java",
            "shop/ImmutablePlan.java",
            "shop/DaggerParts.java");
    for (List<Path> order : otherOrders(others(compiler))) {
      assertThat(compile(compiler, order, sources)).as("%s", order).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void mistakesAreTheSameInEveryOrder(Compilers compiler) throws IOException {
    List<Path> sources = new ArrayList<>(sources(compiler, "right", MISTAKES));
    sources.addAll(sources(compiler, "wrong", Map.of()));
    Result first = compile(compiler, before(others(compiler)), sources);

    assertThat(first.success()).isFalse();
    for (String verdict : VERDICTS) {
      assertThat(first.said()).anyMatch(said -> said.contains(" " + verdict));
    }
    if (compiler == Compilers.JAVAC) {
      assertThat(first.said()).anyMatch(said -> said.contains(" " + VERDICT_OF_LOMBOK));
    }
    List<Path> behind = otherOrders(others(compiler)).get(0);
    assertThat(compile(compiler, behind, sources).said()).isEqualTo(first.said());
  }

  /** Lombok changes classes, and so what jlserve says of them, after the first round. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void lomboksMembersCountWhereverItStands(boolean lombokFirst) throws IOException {
    List<Path> path = lombokFirst ? List.of(jar(LOMBOK), OWN) : List.of(OWN, jar(LOMBOK));
    String app =
        """
        import jakarta.validation.constraints.NotBlank;
        @dev.jlserve.JLServeApp
        @lombok.%s
        public class App {
          @lombok.Value @lombok.Builder public static class Options { int limit; }
          @lombok.With @lombok.Builder public record In(
              String text, @lombok.Singular java.util.List<@NotBlank String> words) {}
          private %s name;
          %s
          public void setup() {}
          public void downloadWeights() {}
          @dev.jlserve.Endpoint @lombok.SneakyThrows public In ask(In in) {
            if (Options.builder().limit(1).build().getLimit() > 1) { throw new Exception(name); }
            return in;
          }
        }
        """;

    Path wrong = source(app.formatted("RequiredArgsConstructor", "final String", ""));
    Result needed = compile(Compilers.JAVAC, path, List.of(wrong));
    Path right = source(app.formatted("NoArgsConstructor", "String", "App(int number) {}"));
    Result none = compile(Compilers.JAVAC, path, List.of(right));

    assertThat(needed.said())
        .singleElement()
        .asString()
        .startsWith("ERROR App.java:3 [jlserve/AppConstructor] app 'App' has no constructor");
    assertThat(none.said()).isEmpty();
    assertThat(none.generated()).containsKey("AppBootstrap.java");
  }

  /** Lombok is an agent under Eclipse's compiler, no processor. */
  private static List<String> others(Compilers compiler) {
    return compiler == Compilers.ECJ
        ? OTHERS
        : Stream.concat(Stream.of(LOMBOK), OTHERS.stream()).toList();
  }

  private static List<Path> before(List<String> others) {
    return Stream.concat(others.stream().map(NeighboursIT::jar), Stream.of(OWN)).toList();
  }

  /** Behind jlserve, and on both sides of it. */
  private static List<List<Path>> otherOrders(List<String> others) {
    List<Path> behind =
        Stream.concat(Stream.of(OWN), others.stream().map(NeighboursIT::jar)).toList();
    List<Path> around = new ArrayList<>(behind.subList(1, behind.size()));
    around.add(around.size() / 2, OWN);
    return List.of(behind, around);
  }

  private static Path jar(String name) {
    return JARS.resolve(name + ".jar");
  }

  private static Path fixtures(String kind) {
    try {
      return Path.of(NeighboursIT.class.getResource("/neighbours/" + kind).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private Path source(String text) throws IOException {
    return Files.writeString(folder.resolve("App.java"), text);
  }

  private List<Path> sources(Compilers compiler, String kind, Map<String, String> edits)
      throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> all = Files.list(fixtures(kind))) {
      for (Path each : all.sorted().toList()) {
        String name = each.getFileName().toString();
        if (compiler == Compilers.ECJ && name.startsWith("Lombok")) {
          continue;
        }
        String text = Files.readString(each);
        if (compiler == Compilers.ECJ) {
          text = text.replaceAll("(?m)^.*// Lombok\n", "");
        }
        if (name.equals("App.java")) {
          for (Map.Entry<String, String> edit : edits.entrySet()) {
            assertThat(text).contains(edit.getKey());
            text = text.replace(edit.getKey(), edit.getValue());
          }
        }
        Path to = Files.createDirectories(folder.resolve("src")).resolve(name);
        sources.add(Files.writeString(to, text));
      }
    }
    return sources;
  }

  private Result compile(Compilers compilers, List<Path> processors, List<Path> sources)
      throws IOException {
    Path out = Files.createTempDirectory(folder, "out");
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    JavaCompiler compiler = compilers.compiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(collector, Locale.ROOT, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, processors);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(out));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              // javac closes a loader of jars.
              new Alone(files, new ClassLoader(loader(processors)) {}),
              collector,
              List.of("-nowarn", "--release", "21"),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      boolean success = task.call();
      return new Result(success, said(collector), generated(out));
    }
  }

  /** Processors see each other, and nothing of this test's class path. */
  private static final class Alone extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final ClassLoader processors;

    Alone(StandardJavaFileManager files, ClassLoader processors) {
      super(files);
      this.processors = processors;
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
          ? processors
          : super.getClassLoader(location);
    }
  }

  /** Kept for the next compilation in this order: loading them is most of its time. */
  private static ClassLoader loader(List<Path> processors) {
    return LOADERS.computeIfAbsent(
        processors,
        order ->
            new URLClassLoader(
                Stream.of(order.stream(), LIBRARIES.stream().map(NeighboursIT::jar), api())
                    .flatMap(each -> each)
                    .map(NeighboursIT::url)
                    .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader()));
  }

  @AfterAll
  static void closeLoaders() throws IOException {
    for (URLClassLoader each : LOADERS.values()) {
      each.close();
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> classPath() {
    return Stream.of(
            LIBRARIES.stream().map(NeighboursIT::jar), Stream.of(jar(LOMBOK), jar("value")), api())
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<Path> api() {
    return Stream.of(TestClassPath.text().split(File.pathSeparator)).map(Path::of);
  }

  /** In an order of their own, as each processor's come when it is asked. */
  private static List<String> said(DiagnosticCollector<JavaFileObject> collector) {
    return collector.getDiagnostics().stream()
        .filter(each -> each.getKind() == Kind.ERROR)
        .map(
            each ->
                each.getKind()
                    + (each.getSource() == null
                        ? ""
                        : " " + Path.of(each.getSource().getName()).getFileName())
                    + ":"
                    + each.getLineNumber()
                    + " "
                    + each.getMessage(Locale.ROOT))
        .sorted()
        .toList();
  }

  private static Map<String, String> generated(Path out) throws IOException {
    Map<String, String> generated = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(each).toString();
        if (!name.endsWith(".class")) {
          // MapStruct and Dagger write when they did.
          generated.put(name, Files.readString(each).replaceAll("date = \"[^\"]*\"", ""));
        }
      }
    }
    return generated;
  }
}
