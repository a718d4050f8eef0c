package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that another processor writes are waited for, whichever of the two is asked first. */
class GeneratedTypesTest {

  private static final String APP =
      """
      import dev.jlserve.*;
      import java.util.*;

      @JLServeApp
      @Making
      public class App %s {
        %s
        @Endpoint %s
      }
      """;

  private static final String LIFECYCLE =
      "public void setup() {} public void downloadWeights() {} ";

  /** ecj shows such a class as if it extended Object, and refuses the app by itself. */
  private static final String OF_JAVAC = "superclass of an exception";

  @TempDir Path folder;

  /** An app that needs a type, that type, and what the bootstrap or the document has of it. */
  private record Case(String name, String app, Map<String, String> made, String shown) {

    static Case of(
        String name, String supertypes, String members, String endpoint, String made, String in) {
      return new Case(name, APP.formatted(supertypes, members, endpoint), Map.of("Made", made), in);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String ASK = "public Out ask(In in) { return new Out(\"\"); } ";
  private static final String RECORDS = "record In(String text) {} record Out(String text) {} ";

  private static final List<Case> CASES =
      List.of(
          Case.of(
              "input",
              "",
              LIFECYCLE + "record Out(String text) {}",
              "public Out ask(Made in) { return new Out(in.text()); }",
              "public record Made(@jakarta.validation.constraints.NotBlank String text) {}",
              "string_too_short"),
          Case.of(
              "output of a list",
              "",
              LIFECYCLE + "record In(String text) {} record Out(List<Made> all) {}",
              "public Out ask(In in) { return new Out(List.of()); }",
              "public record Made(String text) {}",
              "writeMade"),
          Case.of(
              "superclass with the lifecycle",
              "extends Made",
              RECORDS,
              ASK,
              "public class Made { " + LIFECYCLE + "}",
              "app.setup()"),
          Case.of(
              "interface that is closeable",
              "implements Made",
              LIFECYCLE + RECORDS + "public void close() {}",
              ASK,
              "public interface Made extends AutoCloseable {}",
              "app.close()"),
          Case.of(
              "enum",
              "",
              LIFECYCLE
                  + "record In(@DefaultValue(\"A\") made.Made made) {} record Out(String text) {}",
              ASK,
              "package made; public enum Made { A, B }",
              "Made.A"),
          Case.of(
              "exception with a status",
              "",
              LIFECYCLE + RECORDS,
              "public Out ask(In in) throws Made { return new Out(\"\"); }",
              "@dev.jlserve.HttpStatus(404) public class Made extends Exception {"
                  + " private static final long serialVersionUID = 1L; }",
              "return 404;"),
          Case.of(
              "superclass of an exception, which has the status",
              "",
              LIFECYCLE
                  + RECORDS
                  + "static class Mine extends Made {"
                  + " private static final long serialVersionUID = 1L; }",
              "public Out ask(In in) throws Mine { return new Out(\"\"); }",
              "@dev.jlserve.HttpStatus(404) public class Made extends Exception {"
                  + " private static final long serialVersionUID = 1L; }",
              "return 404;"),
          Case.of(
              "case of a sealed interface",
              "",
              LIFECYCLE
                  + "sealed interface Part permits Made, Own {} record Own(int n) implements Part"
                  + " {} record In(Part part) {} record Out(String text) {}",
              ASK,
              "public record Made(String text) implements App.Part {}",
              "readMade"),
          Case.of(
              "constant in a path",
              "",
              LIFECYCLE + RECORDS,
              "(path = Made.PATH) " + ASK,
              "public interface Made { String PATH = \"/made\"; }",
              "\"/made\""));

  static Stream<Arguments> everywhere() {
    List<Arguments> all = new ArrayList<>();
    for (Case each : CASES) {
      for (Compilers compiler : Compilers.values()) {
        if (each.name().startsWith(OF_JAVAC) && compiler == Compilers.ECJ) {
          continue;
        }
        all.add(Arguments.of(each, compiler, true));
        all.add(Arguments.of(each, compiler, false));
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} {1}, jlserve first: {2}")
  @MethodSource("everywhere")
  void areWaitedFor(Case given, Compilers compiler, boolean first) throws IOException {
    Compilers.Result result = compile(given, compiler, first);

    assertThat(result.texts()).isEmpty();
    assertThat(result.success()).isTrue();
    assertThat(folder.resolve("out/AppBootstrap.class")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("out/AppBootstrap.java"))).contains(given.shown());
  }

  /** The compiler speaks of sources itself. */
  @ParameterizedTest
  @EnumSource(Compilers.class)
  void whatNobodyWritesIsTheCompilersMistakeAlone(Compilers compiler) throws IOException {
    for (Case each : CASES) {
      if (each.name().startsWith(OF_JAVAC)) {
        continue;
      }
      Compilers.Result result =
          compile(new Case(each.name(), each.app(), Map.of(), ""), compiler, true);

      assertThat(result.success()).as(each.name()).isFalse();
      assertThat(result.texts()).as(each.name()).isNotEmpty();
      assertThat(result.own()).as(each.name()).isEmpty();
    }
  }

  /** A mistake in an app that waits is said once, in the end. */
  @ParameterizedTest
  @EnumSource(Compilers.class)
  void mistakesOfAnAppThatWaitsAreSaidOnce(Compilers compiler) throws IOException {
    Case wrong =
        Case.of(
            "wrong",
            "",
            "public void setUp() {} public void downloadWeights() {} record Out(String text) {}",
            "public Out ask(Made in) { return new Out(\"\"); }",
            "public record Made(Thread thread) {}",
            "");

    assertThat(compile(wrong, compiler, true).own())
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).startsWith("[jlserve/LifecycleMisspelt]"),
            text -> assertThat(text).startsWith("[jlserve/ComponentType]"));
  }

  /** In the rounds after the first ecj has no place for a parameter. */
  @ParameterizedTest
  @EnumSource(Compilers.class)
  void mistakesOfAnAppThatWaitsHaveAPlace(Compilers compiler) throws IOException {
    Case wrong =
        Case.of(
            "wrong",
            "",
            "public void setup() {}\npublic void downloadWeights() {}\n"
                + "record In(Thread text) {}",
            "public Made ask(In in) { return null; }\n"
                + "@Endpoint public Made text(String in) { return null; }\n"
                + "@Endpoint public Made checked(\n"
                + "    @jakarta.validation.constraints.NotBlank Made in) { return null; }",
            "public record Made(String text) {}",
            "");

    Compilers.Result result = compile(wrong, compiler, true);

    boolean ecj = compiler == Compilers.ECJ;
    assertThat(result.printed())
        .extracting(
            Printed::line, each -> each.text().replaceFirst("(?s)\\[jlserve/(\\w+)].*", "$1"))
        .containsExactly(
            tuple(ecj ? 10L : 9L, "ComponentType"),
            tuple(11L, "EndpointInput"),
            tuple(ecj ? 12L : 13L, "ConstraintPlace"));
  }

  @Test
  void aClassThatIsMissingBehindAJarIsNamed() throws IOException {
    Path library = folder.resolve("library");
    Files.createDirectories(library);
    Files.writeString(library.resolve("Lost.java"), "public record Lost(String text) {}");
    Files.writeString(library.resolve("Query.java"), "public record Query(Lost lost) {}");
    Path classes = folder.resolve("classes");
    assertThat(Compilers.JAVAC.compile(library, classes, List.of(), List.of()).success()).isTrue();
    Files.delete(classes.resolve("Lost.class"));

    String named =
        "[jlserve/TypeMissing] type 'Lost', which the class file of 'Query' names, is not on the"
            + " class path; without it nothing is generated for app 'App'. Add the jar that holds"
            + " it.";
    for (Compilers compiler : Compilers.values()) {
      Files.createDirectories(folder.resolve("src"));
      Files.writeString(
          folder.resolve("src/App.java"),
          APP.replace("@Making", "")
              .formatted(
                  "",
                  LIFECYCLE + "record Out(String text) {}",
                  "public Out ask(Query in) { return new Out(\"\"); }"));
      Compilers.Result result =
          compiler.compile(
              folder.resolve("src"),
              folder.resolve("out"),
              List.of(classes),
              List.of(new JLServeProcessor()));

      assertThat(result.success()).as("%s", compiler).isFalse();
      assertThat(result.own())
          .as("%s", compiler)
          .singleElement()
          .satisfies(
              text -> assertThat(text).contains(compiler == Compilers.JAVAC ? named : "Lost"));
    }
  }

  /** Compilers throw where they are asked for such a class. */
  @ParameterizedTest
  @EnumSource(Compilers.class)
  void aClassThatTheCompilerCannotDoWithoutIsNamed(Compilers compiler) throws IOException {
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.writeString(
        library.resolve("Failed.java"),
        "public class Failed extends Exception {"
            + " public <T extends Lost> T lost() throws Thrown { return null; } }");
    Files.writeString(
        library.resolve("Query.java"),
        "public record Query(java.util.List<Lost> lost) { public void fail() throws Thrown {} }");
    Files.writeString(library.resolve("Lost.java"), "public class Lost {}");
    Files.writeString(library.resolve("Thrown.java"), "public class Thrown extends Exception {}");
    Path classes = folder.resolve("classes");
    assertThat(Compilers.JAVAC.compile(library, classes, List.of(), List.of()).success()).isTrue();
    Files.delete(classes.resolve("Lost.class"));
    Files.delete(classes.resolve("Thrown.class"));
    Path app = Files.createDirectories(folder.resolve("src")).resolve("App.java");
    Files.writeString(
        app,
        APP.replace("@Making", "")
            .formatted("", LIFECYCLE, "public Query ask(Query in) throws Failed { return in; }"));

    Compilers.Result result =
        compiler.compile(
            folder.resolve("src"),
            folder.resolve("out"),
            List.of(classes),
            List.of(new JLServeProcessor()));

    assertThat(result.success()).isFalse();
    assertThat(result.printed())
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.line()).isEqualTo(6);
              assertThat(only.text())
                  .startsWith("[jlserve/ClassMissing] the class path lacks a class")
                  .containsAnyOf("Thrown", "Lost")
                  .endsWith(". Add the jar that holds it.");
            });
  }

  private Compilers.Result compile(Case given, Compilers compiler, boolean first)
      throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src"));
    Files.writeString(sources.resolve("App.java"), given.app());
    Files.writeString(sources.resolve("Making.java"), "@interface Making {}");
    List<Processor> processors =
        new ArrayList<>(List.of(new JLServeProcessor(), new Maker(given.made())));
    if (!first) {
      Collections.reverse(processors);
    }
    return compiler.compile(sources, folder.resolve("out"), List.of(), processors);
  }

  /** Writes classes in the round in which it is asked. */
  @SupportedAnnotationTypes("Making")
  private static final class Maker extends AbstractProcessor {

    private final Map<String, String> classes;

    Maker(Map<String, String> classes) {
      this.classes = classes;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!annotations.isEmpty()) {
        Element app = processingEnv.getElementUtils().getTypeElement("App");
        classes.forEach((name, text) -> write(name, text, app));
      }
      return true;
    }

    private void write(String name, String text, Element app) {
      try (Writer writer = processingEnv.getFiler().createSourceFile(name, app).openWriter()) {
        writer.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
