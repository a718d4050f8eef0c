package dev.jlserve.cli.assemble;

import static dev.jlserve.cli.assemble.BuildFixture.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.readiness.CompiledApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comment lines by which JBang configures a file, in a build. */
final class JBangLinesTest {

  @TempDir Path folder;

  private BuildFixture app;

  @BeforeEach
  void prepare() throws IOException {
    app = new BuildFixture(folder);
  }

  private Path write(String name, String text) throws IOException {
    Path file = app.source.resolveSibling(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void lines(String... lines) throws IOException {
    Files.writeString(app.source, String.join("\n", lines) + "\n" + Files.readString(app.source));
  }

  private List<String> entries(CompiledApp built) throws IOException {
    try (JarFile jar = new JarFile(built.code().resolve("app.jar").toFile())) {
      return jar.stream().map(entry -> entry.getName()).toList();
    }
  }

  private CliException refused() {
    return catchThrowableOfType(CliException.class, () -> app.build(DONE));
  }

  @Test
  void filesGoIntoTheJarAndCount() throws IOException {
    write("labels.txt", "a");
    write("data/one.csv", "1");
    write("data/in/two.csv", "2");
    lines(
        "//FILES labels.txt img/=labels.txt // both", "//FILES tables=data/**.csv", "//FILES data");

    CompiledApp built = app.build(DONE);

    assertThat(entries(built))
        .contains(
            "labels.txt",
            "img/labels.txt",
            "tables/one.csv",
            "tables/in/two.csv",
            "data/one.csv",
            "data/in/two.csv");
    write("data/in/two.csv", "3");
    assertThat(app.build(DONE).code()).isNotEqualTo(built.code());
    assertThat(built.sources().watched()).contains(app.source.resolveSibling("data/in/two.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "renamed.txt=labels.txt, renamed.txt",
    "META-INF/index.html=data/one.csv, META-INF/index.html",
    "img/=data/one.csv, img/one.csv",
    "d=data, d/one.csv d/in/two.csv",
    "d/=data, d/one.csv d/in/two.csv",
    "d=data/*.csv, d/one.csv",
    "labels.txt ./labels.txt, labels.txt",
    "data data/in/two.csv, data/one.csv data/in/two.csv",
  })
  void aFileHasThePlaceThatIsNamed(String words, String places) throws IOException {
    write("labels.txt", "a");
    write("data/one.csv", "1");
    write("data/in/two.csv", "2");
    lines("//FILES " + words);

    assertThat(entries(app.build(DONE)))
        .contains(places.split(" "))
        .filteredOn(
            name -> name.endsWith(".txt") || name.contains(".csv") || name.contains(".html"))
        .hasSize(places.split(" ").length);
  }

  @Test
  void twoFilesHaveNoPlaceInCommon() throws IOException {
    write("labels.txt", "a");
    write("data/labels.txt", "b");
    lines("//FILES data/=labels.txt data");

    assertThat(refused().diagnostics())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.place().orElseThrow().column()).isEqualTo(26);
              assertThat(mistake.message())
                  .startsWith("//FILES data puts two files at data/labels.txt, ");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "-Xmx1g -XX:+UseZedGC -Da=b, -XX:+UseZedGC, Unrecognized VM option 'UseZedGC'",
    "-ea -XX:MaxRAMPercentage=150, -XX:MaxRAMPercentage=150, double MaxRAMPercentage=150.000000 is",
    "-Da=b --add-modules=jdk.none, --add-modules=jdk.none, java.lang.module.FindException: Module",
    "-XX:+UseZGC -XX:+UseG1GC, -XX:+UseZGC, Multiple garbage collectors selected",
  })
  void optionsWithWhichNoJvmStartsAreMistakes(String options, String named, String reason)
      throws IOException {
    lines("//DEPS t:leaf:1.0", "//JAVA_OPTIONS " + options);

    CliException built = refused();
    CliException checked =
        catchThrowableOfType(
            CliException.class,
            () ->
                new Check(app.surroundings(new ScriptedLauncher(), Map.of()))
                    .run(app.source, Set.of(), false));

    assertThat(built.diagnostics()).isEqualTo(checked.diagnostics());
    assertThat(built.diagnostics())
        .singleElement()
        .satisfies(
            mistake -> {
              Event.Place place = mistake.place().orElseThrow();
              assertThat(place.line()).isEqualTo(2);
              assertThat(("//JAVA_OPTIONS " + options).substring(place.column() - 1))
                  .startsWith(named);
              assertThat(mistake.message())
                  .startsWith("The app's JVM does not start with its options: " + reason);
            });
    assertThat(app.cache).isDirectoryNotContaining("glob:**/apps");
  }

  @ParameterizedTest
  @CsvSource({
    "//FILES ../secret.txt, leads out of its folder",
    "//FILES ../x=labels.txt, leads out of its folder",
    "//FILES /etc/hosts, leads out of its folder",
    "//FILES nowhere.txt, there is no such file",
    "//SOURCES Nowhere.java, there is no such file",
    "//FILES https://a.b/c, is no path",
    "//FILES *[1.txt, //FILES *[1.txt is no pattern",
    "//FILES **/*{a.txt, //FILES **/*{a.txt is no pattern",
    "//SOURCES *.{java, //SOURCES *.{java is no pattern",
  })
  void whatCannotBeTakenIsTold(String line, String why) throws IOException {
    write("labels.txt", "a");
    write("../secret.txt", "s");
    lines(line);

    assertThat(refused().diagnostics())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.message()).contains(why);
              assertThat(mistake.place().orElseThrow().line()).isEqualTo(1);
            });
  }

  @Test
  void sourcesAreCompiledWithTheApp() throws IOException {
    write("other/Helper.java", "//SOURCES More.java\n//DEPS a:b:1\nclass Helper extends More {}");
    write("other/More.java", "class More {}");
    lines("//SOURCES other/Helper.java");

    CompiledApp built = app.build(DONE);

    assertThat(entries(built)).contains("Helper.class", "More.class");
    assertThat(app.console.err())
        .anyMatch(line -> line.contains("Helper.java:2: Note: //DEPS is not read here."));
    write("other/More.java", "class More { int changed; }");
    assertThat(app.build(DONE).code()).isNotEqualTo(built.code());
  }

  @Test
  void optionsHaveBothNames() throws IOException {
    lines("//JAVA_OPTIONS -Xmx77m // small", "//JAVAC_OPTIONS --no-such-option");

    assertThat(refused()).hasMessageContaining("--no-such-option");

    app.replace("--no-such-option", "-Xlint:all");
    assertThat(app.build(DONE).jvmOptions()).containsExactly("-Xmx77m");
  }

  @Test
  void previewFeaturesAreSwitchedOnForTheProcessToo() throws IOException {
    lines("//JAVAC_OPTIONS --enable-preview --release " + Runtime.version().feature());

    assertThat(app.build(DONE).jvmOptions()).containsExactly("--enable-preview");
    assertThat(app.build(DONE).jvmOptions()).containsExactly("--enable-preview");
  }

  @Test
  void anotherJavaIsRefusedAtItsLine() throws IOException {
    int current = Runtime.version().feature();
    lines("//JAVA " + (current + 5) + "+");

    assertThat(refused().lines().get(0))
        .isEqualTo(
            "%s:1: error: //JAVA %d+ asks for another Java than %d, in which jlserve runs. Set JAVA_HOME to a JDK %2$d."
                .formatted(app.source, current + 5, current));

    app.replace("//JAVA " + (current + 5) + "+", "//JAVA 21+");
    app.build(DONE);
    app.replace("//JAVA 21+", "//JAVA 17");
    assertThat(refused().lines().get(0)).endsWith(" Write //JAVA 17+.");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_22)
  void anOlderJavaOfJlserveMayBeChosen() throws IOException {
    lines("//JAVA 21");

    assertThat(refused().lines().get(0))
        .endsWith(" Write //JAVA 21+, or set JAVA_HOME to a JDK 21.");
  }

  @Test
  void aLineThatIsNotReadIsToldAtItsPlace() throws IOException {
    lines("", "//JAVAAGENT a:b:1", "//MAIN Greeter");

    app.build(DONE);

    assertThat(app.console.err())
        .anyMatch(line -> line.contains("Greeter.java:2: Note: //JAVAAGENT is not read here."))
        .noneMatch(line -> line.contains("MAIN"));
  }

  @Test
  void commasAndCommentsStandBetweenRequirements() throws IOException {
    app.repository.publish("t:alone:1.0", "x", "t:leaf:1.0");
    lines("//DEPS t:leaf:1.0, t:brought:1.0,t:alone:1.0,exclude=t%leaf // strings");

    app.build(DONE);

    assertThat(app.console.out())
        .contains("Installing requirements: t:leaf:1.0, t:brought:1.0, t:alone:1.0,exclude=t%leaf");
  }

  @Test
  void aNativeLibraryForTwoDevicesIsRefusedWhoeverBringsIt() throws IOException {
    app.repository.publish("com.microsoft.onnxruntime:onnxruntime:1.0", "cpu");
    app.repository.publish("com.microsoft.onnxruntime:onnxruntime_gpu:1.0", "gpu");
    app.repository.publish("t:model:1.0", "x", "com.microsoft.onnxruntime:onnxruntime:1.0");
    lines("//DEPS t:model:1.0 com.microsoft.onnxruntime:onnxruntime_gpu:1.0");

    assertThat(refused())
        .hasMessageContaining("hold the same native library for different devices");
  }

  @Test
  void aModuleBesideASingleFileDoesNotCount() throws IOException {
    write("module-info.java", "module stray {}");

    assertThat(entries(app.build(DONE)))
        .contains("Greeter.class")
        .doesNotContain("module-info.class");
  }
}
