package dev.jlserve.cli.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.ApiJars;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.Sources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AppCompilerTest {

  private static final String APP =
      """
      package shop;

      import dev.jlserve.Endpoint;
      import dev.jlserve.JLServeApp;

      @JLServeApp
      public class Greeter {
        record In(String text) {}
        public void setup() {}
        public void downloadWeights() {}
        @Endpoint public In echo(In in) { return %s; }
      }
      """;

  @TempDir Path folder;

  private final AppCompiler compiler = new AppCompiler();

  @AfterEach
  void close() {
    compiler.close();
  }

  @Test
  void compilesTheAppAndItsBootstrap() throws IOException {
    Compilation compiled = compile(write("Greeter", APP.formatted("in")));

    assertThat(compiled.files().keySet())
        .contains(
            "META-INF/jlserve/app",
            "META-INF/jlserve/openapi.json",
            "shop/Greeter.class",
            "shop/Greeter$In.class",
            "shop/GreeterBootstrap.class")
        .noneMatch(path -> path.endsWith(".java"));
    assertThat(new String(compiled.files().get("META-INF/jlserve/app"), StandardCharsets.UTF_8))
        .startsWith("shop.GreeterBootstrap");
    assertThat(compiled.warnings()).isEmpty();
  }

  @Test
  void compilesWhatTheAppRefersToAndNothingElse() throws IOException {
    Path app = write("Greeter", APP.formatted("Echo.of(in)"));
    write(
        "Echo", "package shop; class Echo { static Greeter.In of(Greeter.In in) { return in; } }");
    write("Unnamed", "package shop; class Unnamed { broken");

    assertThat(compile(app).files().keySet())
        .contains("shop/Echo.class")
        .doesNotContain("shop/Unnamed.class");
  }

  /** Stands for any processor of a project. */
  public static final class Silent extends AbstractProcessor {
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({"**/old/**, ''", "shop/old/, ''", "'', 'shop/*.java'", "**/Broken.java, ''"})
  void processorsSeeNoFileThatThePomLeavesOut(String exclude, String include) throws IOException {
    Path app = write("Greeter", APP.formatted("in"));
    write("Beside", "package shop; class Beside {}");
    write("old/Broken", "package shop.old; class Broken { broken");
    CompilerSettings settings =
        new CompilerSettings(
            List.of(),
            "UTF-8",
            List.of(),
            new SourcePatterns(words(include), words(exclude)),
            false,
            new OtherProcessors(
                OtherProcessors.Place.PROCESSOR_PATH,
                List.of(Silent.class.getName()),
                List.of(ApiJars.origin(Silent.class)),
                0));

    Compilation compiled = compiler.compile(AppLocator.sources(app), ApiJars.paths(), settings);

    assertThat(compiled.files().keySet()).contains("shop/Beside.class");
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  @Test
  void locatesJavacsErrors() throws IOException {
    Path app = write("Greeter", APP.formatted("missing"));

    CliException e = refused(app);

    assertThat(e).hasMessage(app + " does not compile: 1 error");
    assertThat(e.lines())
        .startsWith(
            app + ":11: error: cannot find symbol",
            "  @Endpoint public In echo(In in) { return missing; }",
            "                                           ^",
            "  symbol:   variable missing",
            "  location: class shop.Greeter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import dev.jlserve.Endpoint; | '' | Add: import dev.jlserve.*;",
        "record In(String text) | record In(@NotBlank String text)"
            + " | Add: import jakarta.validation.constraints.*;",
        "@Endpoint public | @Endpoint(\"/echo\") public"
            + " | Name the member, as in: @Endpoint(path = \"/...\")",
        "import dev.jlserve.Endpoint; | import dev.jlserve.Endpoint; import"
            + " javax.validation.constraints.*;"
            + " | Constraints are those of jakarta.validation.constraints",
        "import dev.jlserve.Endpoint; | import dev.jlserve.Endpoint; import com.acme.Model;"
            + " | A library that has com.acme is to be named as in: //DEPS group:artifact:version",
      })
  void namesWhatMakesASymbolKnown(String part, String replacement, String hint) throws IOException {
    Path app = write("Greeter", APP.formatted("in").replace(part, replacement));

    CliException e = refused(app);

    assertThat(e).hasMessage(app + " does not compile: 1 error. " + hint);
  }

  /** Without the annotation no processor takes the options that jlserve gives to javac. */
  @Test
  void aMissingImportIsToldWithoutOptionsOfJlserves() throws IOException {
    String without = APP.formatted("in").replace("import dev.jlserve.JLServeApp;", "");

    CliException e = refused(write("Greeter", without));

    assertThat(e).hasMessageEndingWith(" does not compile: 1 error. Add: import dev.jlserve.*;");
    assertThat(e.lines()).noneMatch(line -> line.contains("jlserve.allowSnapshots"));
  }

  @Test
  void locatesTheProcessorsErrors() throws IOException {
    Path app = write("Greeter", APP.formatted("in").replace("void setup", "void setUp"));

    assertThat(refused(app).lines().get(0))
        .startsWith(app + ":9: error: [jlserve/LifecycleMisspelt] ");
  }

  @Test
  void seesTheChangeOfAFileThatItCompiledBefore() throws IOException {
    Path app = write("Greeter", APP.formatted("Echo.of(in)"));
    String text = "package shop; class Echo { static Greeter.In of(Greeter.In in) { return in; } }";
    write("Echo", text);
    byte[] before = compile(app).files().get("shop/Echo.class");

    write("Echo", text.replace("return in", "return null"));

    assertThat(compile(app).files().get("shop/Echo.class")).isNotEqualTo(before);
  }

  @Test
  void compilesTheTextThatWasReadWhateverIsSavedMeanwhile() throws IOException {
    Path app = write("Greeter", APP.formatted("Echo.of(in)"));
    String text = "package shop; class Echo { static Greeter.In of(Greeter.In in) { return in; } }";
    write("Echo", text);
    Compilation before = compile(app);
    Sources read = AppLocator.sources(app);
    write("Greeter", APP.formatted("null"));
    write("Echo", "package shop; class Ec");

    Compilation compiled = compiler.compile(read, ApiJars.paths(), CompilerSettings.DEFAULT);

    assertThat(compiled.files()).containsAllEntriesOf(before.files());
  }

  @Test
  void takesTheOptionsOfTheApp() throws IOException {
    Path app =
        write(
            "Greeter",
            APP.formatted("in").replace("setup() {}", "setup() { Object o = (Greeter) this; }"));

    assertThat(compile(app).warnings()).isEmpty();
    assertThat(compile(app, "-Xlint:cast").warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.err().get(0))
                  .startsWith(app + ":9: warning: [cast] redundant cast");
              assertThat(warning.severity()).isEqualTo("warning");
              assertThat(warning.name()).contains("compiler.warn.redundant.cast");
              assertThat(warning.fix()).isEmpty();
            });
    CliException e =
        catchThrowableOfType(CliException.class, () -> compile(app, "--no-such-option"));
    assertThat(e)
        .hasMessageContaining("//COMPILE_OPTIONS")
        .hasMessageContaining("--no-such-option");
  }

  @Test
  void packsTheSameBytesForTheSameInput() throws IOException {
    Path app = write("Greeter", APP.formatted("in"));

    byte[] jar = AppJar.of(compile(app), Map.of());

    assertThat(AppJar.of(compile(app), Map.of())).isEqualTo(jar);
    assertThat(names(jar)).startsWith("META-INF/MANIFEST.MF").contains("shop/Greeter.class");
  }

  private static List<String> names(byte[] jar) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("shop").resolve(name + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Compilation compile(Path app, String... options) {
    return compiler.compile(
        AppLocator.sources(app), ApiJars.paths(), CompilerSettings.DEFAULT.and(List.of(options)));
  }

  private CliException refused(Path app) {
    return catchThrowableOfType(CliException.class, () -> compile(app));
  }
}
