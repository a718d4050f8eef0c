package dev.jlserve.processor.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.Fixture;
import dev.jlserve.processor.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Mistakes show while typing in an unmodified jdt.ls, which VS Code, Neovim and Emacs run.
 *
 * <p>jdt.ls comes out of the npm package {@code coc-java}. Where that cannot be fetched these tests
 * fail; with the environment variable {@code JLSERVE_ALLOW_SKIP_JDTLS=true} they are skipped.
 */
@ExtendWith(CocJavaPresent.class)
@Order(1) // It mostly waits, so the others run beside it.
class JdtLanguageServerIT {

  private static final String APP =
      """
      package demo;

      import dev.jlserve.*;
      import jakarta.validation.constraints.*;

      /** Greets. */
      @JLServeApp(requirements = {"a.b:c:1.0", "d.e:f:2.0"})
      public class Greeter {
        public record In(
            @NotBlank @Size(max = 20) String name, @Pattern(regexp = "a+") String code, int age) {}

        public record Out(String text) {}

        public void downloadWeights() {}

        public void setup() {}

        @Endpoint(path = "/greet")
        public Out greet(In in) {
          return null;
        }
      }
      """;

  private static final Pattern TYPE_KEYWORD = Pattern.compile("(class|enum|interface|record)\\s+");

  private static final Predicate<List<Shown>> NOTHING_OF_OURS =
      shown -> shown.stream().noneMatch(Shown::isOurs);

  @TempDir static Path folder;
  private static EditorProject project;
  private static Path app;
  private static JdtLanguageServer editor;

  @BeforeAll
  static void start() throws Exception {
    Path real = folder.toRealPath();
    project = EditorProject.create(real);
    app = project.sources().resolve("demo/Greeter.java");
    Files.createDirectories(app.getParent());
    Files.writeString(app, APP);
    for (Fixture fixture : ofTheUsualOptions()) {
      Files.createFile(project.sources().resolve(fixture.file()));
    }
    editor =
        new JdtLanguageServer(
            CocJava.server(), List.of(project.folder()), project.settings(), real);
    editor.open(app, APP);
    editor.await(app, NOTHING_OF_OURS);
  }

  /** Options of javac are a matter of the project in an editor, whose files share them. */
  private static List<Fixture> ofTheUsualOptions() {
    return Fixture.in("bad").stream().filter(fixture -> fixture.options().isEmpty()).toList();
  }

  @AfterAll
  static void stop() throws Exception {
    if (editor != null) {
      editor.stop();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          LifecycleMisspelt    | void setup()       | void «setUp»()
          LifecycleMisspelt    | void setup() {}    | static void «Setup»() {}
          RequirementVersion   | "d.e:f:2.0"        | «"d.e:f"»
          RequirementForm      | "a.b:c:1.0"        | «"a.b.c"»
          RequirementDuplicate | "d.e:f:2.0"        | «"a.b:c:1.0"»
          EndpointPath         | "/greet"           | «"greet"»
          EndpointPathReserved | "/greet"           | «"/docs"»
          EndpointInput        | greet(In in)       | greet(String «in»)
          EndpointOutput       | public Out greet   | public String «greet»
          EndpointModifier     | public Out greet   | public static Out «greet»
          AppClass             | public class Greeter | public abstract class «Greeter»
          AppName              | (requirements      | (name = «" "», requirements
          PatternSyntax        | "a+"               | «"a("»
          SizeNegative         | max = 20           | max = «-20»
          ComponentType        | String text        | Thread «text»
          DefaultText          | int age            | @DefaultValue(«"ten"») int age
          ConstraintType       | int age            | «@NotBlank» int age
          """)
  void aMistakeIsUnderlinedWhileTypingAndGoneWhenItIsUndone(String name, String right, String wrong)
      throws Exception {
    Marked mistake = Marked.of(APP.replace(right, wrong));
    Map<Path, FileTime> before = project.files();

    editor.type(app, mistake.text());
    List<Shown> shown = editor.await(app, all -> all.stream().anyMatch(each -> isLive(each, name)));

    assertThat(shown.stream().filter(Shown::isOurs))
        .singleElement()
        .satisfies(each -> assertThat(mistake.isRangeOf(each)).as(each.toString()).isTrue());
    editor.type(app, APP);
    assertThat(editor.await(app, NOTHING_OF_OURS)).isEmpty();
    assertThat(project.files()).isEqualTo(before);
  }

  private static boolean isLive(Shown shown, String name) {
    return shown.live() && shown.message().startsWith("[jlserve/" + name + "] ");
  }

  @Test
  void everyMistakeOfTheCatalogueIsShownWhereJavacPoints() throws Exception {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Fixture fixture : ofTheUsualOptions()) {
      Path file = project.sources().resolve(fixture.file());
      // One after the other: jdt.ls forgets the first of two that are opened at once.
      editor.open(file, fixture.text());
      editor.refresh(file);
      List<Shown> shown = editor.await(file, each -> each.stream().anyMatch(Shown::isOurs));
      editor.close(file);
      fixture.expected().forEach(each -> expected.add(fixture + ":" + atName(each, fixture)));
      shown.stream()
          .filter(Shown::isOurs)
          .map(each -> asPointedAt(each, fixture))
          .forEach(each -> found.add(fixture + ":" + each));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aSavedMistakeIsShownOnceAndOneTypedLaterBesideIt() throws Exception {
    String saved = APP.replace("void setup()", "void setUp()");
    editor.type(app, saved);
    editor.await(app, shown -> shown.stream().anyMatch(each -> isLive(each, "LifecycleMisspelt")));
    try {
      editor.save(app, saved);
      assertThat(editor.await(app, shown -> shown.stream().anyMatch(each -> !each.live())))
          .singleElement()
          .satisfies(each -> assertThat(each.message()).startsWith("[jlserve/LifecycleMisspelt]"));

      editor.type(app, saved.replace("/greet", "greet"));
      assertThat(
              editor.await(
                  app, shown -> shown.stream().anyMatch(each -> isLive(each, "EndpointPath"))))
          .hasSize(2);
    } finally {
      editor.type(app, APP);
      editor.save(app, APP);
    }
    assertThat(editor.await(app, NOTHING_OF_OURS)).isEmpty();
  }

  @Test
  void aSyntaxErrorIsLeftToTheCompiler() throws Exception {
    editor.type(app, APP.replace("void setup() {}", "void setUp() {"));

    List<Shown> shown = editor.await(app, each -> !each.isEmpty());

    assertThat(shown).noneMatch(Shown::isOurs);
    editor.type(app, APP);
    editor.await(app, List::isEmpty);
  }

  /** Of {@code A.B} javac points at the dot, and an editor underlines all of it. */
  private static Printed asPointedAt(Shown shown, Fixture fixture) {
    return fixture.expected().stream()
        .map(each -> atName(each, fixture))
        .filter(each -> each.text().equals(shown.message()) && isWithin(each, shown))
        .findFirst()
        .orElse(new Printed(shown.line() + 1, shown.character() + 1, shown.message()));
  }

  private static boolean isWithin(Printed printed, Shown shown) {
    return printed.line() == shown.line() + 1
        && printed.column() > shown.character()
        && (shown.endLine() > shown.line() || printed.column() <= shown.endCharacter());
  }

  /** Of a class javac points at the keyword, and an editor underlines the name. */
  private static Printed atName(Printed printed, Fixture fixture) {
    String line = fixture.text().lines().toList().get((int) printed.line() - 1);
    Matcher keyword = TYPE_KEYWORD.matcher(line).region((int) printed.column() - 1, line.length());
    return keyword.lookingAt()
        ? new Printed(printed.line(), keyword.end() + 1, printed.text())
        : printed;
  }
}
