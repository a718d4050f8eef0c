package dev.jlserve.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AppLocatorTest {

  private static final String APP = "@dev.jlserve.JLServeApp class %s {}\n";

  private static final String POM =
      "<project><modelVersion>4.0.0</modelVersion>"
          + "<groupId>g</groupId><artifactId>a</artifactId><version>1</version>%s</project>";

  @TempDir Path folder;

  @Test
  void findsTheAppOfAFile() throws IOException {
    AppSource app = locate(write("Greeter.java", APP.formatted("Greeter")));

    assertThat(app.className()).isEqualTo("Greeter");
    assertThat(app.simpleName()).isEqualTo("Greeter");
    assertThat(app.sources().packageName()).isEmpty();
  }

  @Test
  void findsANestedAppInAPackage() throws IOException {
    Path file =
        write(
            "a/b/Outer.java", "package a.b;\nclass Outer { @JLServeApp static class Inner {} }\n");

    AppSource app = locate(file);

    assertThat(app.className()).isEqualTo("a.b.Outer$Inner");
    assertThat(app.simpleName()).isEqualTo("Inner");
    assertThat(app.sources().root()).isEqualTo(folder);
  }

  @Test
  void findsTheOnlyAppOfAFolder() throws IOException {
    write("src/Greeter.java", APP.formatted("Greeter"));
    write("src/Other.java", "class Other { /* no JLServeApp here */ }");
    write("target/Copy.java", APP.formatted("Copy"));

    assertThat(locate(folder).className()).isEqualTo("Greeter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "out", "target", "node_modules"})
  void packagesMayBeNamedLikeFoldersOfTools(String name) throws IOException {
    String text = "package com.acme." + name + "; " + APP.formatted("Greeter");
    Path project = Files.createDirectory(folder.resolve("project"));
    write("project/" + name + "/Copy.java", APP.formatted("Copy"));
    write("project/module/build.gradle", "");
    write("project/module/" + name + "/Copy.java", APP.formatted("Copy"));
    write("project/src/com/acme/" + name + "/Greeter.java", text);

    assertThat(locate(project).className()).isEqualTo("com.acme." + name + ".Greeter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><configuration>"
            + "<annotationProcessorPaths><path><groupId>g</groupId><artifactId>p</artifactId>"
            + "<version>1</version></path></annotationProcessorPaths>"
            + "</configuration></plugin></plugins></build>",
        "<properties><maven.compiler.proc>full</maven.compiler.proc></properties>"
      })
  void whatOtherProcessorsReadIsPartOfTheAppThoughNothingNamesIt(String processors)
      throws IOException {
    Path pom = write("pom.xml", POM.formatted(processors));
    Path app = write("src/main/java/Greeter.java", APP.formatted("Greeter"));
    Path unnamed = write("src/main/java/a/Mapper.java", "package a; interface Mapper {}");
    Sources before = locate(app).sources();

    Files.writeString(unnamed, "package a; interface Mapper { int map(int a); }");
    assertThat(before.watched()).contains(unnamed);
    assertThat(locate(app).sources().hash()).isNotEqualTo(before.hash());

    Files.writeString(pom, POM.formatted(""));
    Sources alone = locate(app).sources();
    Files.writeString(unnamed, "package a; interface Mapper {}");
    assertThat(alone.watched()).doesNotContain(unnamed);
    assertThat(locate(app).sources().hash()).isEqualTo(alone.hash());
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "out", "target", "node_modules"})
  void packagesOfAMavenProjectMayBeginWithSuchAName(String name) throws IOException {
    write("pom.xml", POM.formatted(""));
    write("target/generated-sources/Copy.java", APP.formatted("Copy"));
    write(
        "src/main/java/" + name + "/Greeter.java",
        "package " + name + "; " + APP.formatted("Greeter"));

    assertThat(locate(folder).className()).isEqualTo(name + ".Greeter");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    assertThat(locate(link).className()).isEqualTo(name + ".Greeter");
    assertThat(locate(link).sources().project()).isPresent();
  }

  @Test
  void theTestsOfAModuleHoldNoAppOfTheWholeBuild() throws IOException {
    write("pom.xml", POM.formatted("<modules><module>app</module></modules>"));
    write("app/pom.xml", POM.formatted(""));
    write("app/src/main/java/Greeter.java", APP.formatted("Greeter"));
    write("app/src/test/java/GreeterTest.java", APP.formatted("Tested"));

    assertThat(locate(folder).className()).isEqualTo("Greeter");
    assertThat(locate(folder.resolve("app/src/test")).className()).isEqualTo("Tested");
  }

  @Test
  void resourcesMayLieBelowTheBuildFolder() throws IOException {
    write(
        "pom.xml",
        POM.formatted(
            "<build><directory>out</directory><resources><resource>"
                + "<directory>${project.build.directory}/made</directory>"
                + "</resource></resources></build>"));
    Path app = write("src/main/java/Greeter.java", APP.formatted("Greeter"));
    Path made = write("out/made/words.txt", "one");

    assertThat(locate(app).sources().project().orElseThrow().resourceFiles())
        .containsOnly(Map.entry("words.txt", made));
  }

  @Test
  void followsALinkToAFolder() throws IOException {
    write("app/Greeter.java", APP.formatted("Greeter"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("app"));

    assertThat(locate(link).className()).isEqualTo("Greeter");
    assertThat(locate(Path.of(link + "/")).className()).isEqualTo("Greeter");
    assertThat(locate(link.resolve("Greeter.java")).className()).isEqualTo("Greeter");
  }

  @Test
  void findsTheFilesOfAConfigMapOnce() throws IOException {
    write("map/..2026_11/Greeter.java", "@JLServeApp class Greeter { Word word; }");
    write("map/..2026_11/Word.java", "class Word {}");
    Path map = folder.resolve("map");
    Files.createSymbolicLink(map.resolve("..data"), Path.of("..2026_11"));
    Files.createSymbolicLink(map.resolve("Greeter.java"), Path.of("..data/Greeter.java"));
    Files.createSymbolicLink(map.resolve("Word.java"), Path.of("..data/Word.java"));

    assertThat(locate(map).sources().files())
        .containsExactly(map.resolve("Greeter.java"), map.resolve("Word.java"));
    assertThat(locate(map.resolve("Greeter.java")).className()).isEqualTo("Greeter");
  }

  @Test
  void aFileThatSeveralLinksLeadToIsOneAndACircleEnds() throws IOException {
    write("app/a/Greeter.java", "package a; " + APP.formatted("Greeter"));
    Path app = folder.resolve("app");
    Files.createSymbolicLink(app.resolve("b"), Path.of("a"));
    Files.createSymbolicLink(app.resolve("a/up"), app);
    Files.createSymbolicLink(app.resolve("gone"), Path.of("nowhere"));

    assertThat(locate(app).sources().file()).isEqualTo(app.resolve("a/Greeter.java"));
  }

  @Test
  void passesOverAByteOrderMark() throws IOException {
    write("a/Near.java", "\ufeffpackage a; class Near {}");
    Path app = write("a/App.java", "\ufeffpackage a; @JLServeApp class App { Near n; }");

    AppSource located = locate(app);

    assertThat(located.className()).isEqualTo("a.App");
    assertThat(located.sources().files()).hasSize(2);
    assertThat(located.sources().text()).startsWith("package a;");
    assertThat(located.parsed()).allMatch(file -> file.text().startsWith("package a;"));
  }

  @Test
  void worksInAPathWithSpacesAndUnicode() throws IOException {
    Path file = write("größe und 名前/Greeter.java", APP.formatted("Greeter"));

    assertThat(locate(file).className()).isEqualTo("Greeter");
  }

  @Test
  void namesBothAppsOfAFolder() throws IOException {
    Path first = write("A.java", APP.formatted("A"));
    Path second = write("B.java", APP.formatted("B"));

    CliException e = refused(folder);

    assertThat(e).hasMessageContaining(first.toString()).hasMessageContaining(second.toString());
    assertThat(e.commands()).isEmpty();
  }

  @Test
  void saysThatAFileIsMissing() {
    Path missing = folder.resolve("Missing.java");

    assertThat(refused(missing)).hasMessage("File not found: " + missing);
  }

  @Test
  void saysThatAFileIsNotJava() throws IOException {
    Path file = write("app.py", "print(1)");

    assertThat(refused(file)).hasMessage("File must be a Java file: " + file);
  }

  /** As editors and shells of Windows may save it. */
  @Test
  void saysThatAFileIsUtf16() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("App.java"), "@JLServeApp class App {}", StandardCharsets.UTF_16);

    assertThat(refused(file))
        .hasMessage(file + " is no text in UTF-8, but most likely in UTF-16. Save it as UTF-8.");
  }

  @Test
  void saysThatThereIsNoApp() throws IOException {
    Path plain = write("Plain.java", "class Plain {}");
    Path comment = write("Comment.java", "class Comment { /* JLServeApp */ }");

    assertThat(refused(plain))
        .hasMessageStartingWith("No app found. Did you annotate a class with @JLServeApp?");
    assertThat(refused(comment)).hasMessageStartingWith("No app found.");
    assertThat(refused(Files.createDirectory(folder.resolve("empty"))))
        .hasMessageStartingWith("No app found.");
  }

  @Test
  void locatesASyntaxError() throws IOException {
    Path file = write("Broken.java", "@dev.jlserve.JLServeApp\nclass Broken {\n  int x = ;\n}\n");

    CliException e = refused(file);

    assertThat(e).hasMessage("Java syntax error in " + file);
    assertThat(e.exitCode()).isEqualTo(1);
    assertThat(e.lines())
        .startsWith(file + ":3: error: illegal start of expression", "  int x = ;", "          ^");
  }

  @Test
  void takesInTheFilesThatAreNamedAndNoOthers() throws IOException {
    Path app =
        write(
            "a/App.java",
            "package a; import b.Far; @JLServeApp class App { Near n; c.Qualified q; }");
    Path near = write("a/Near.java", "package a; class Near { Further f; }");
    Path further = write("a/Further.java", "package a; class Further {}");
    Path far = write("b/Far.java", "package b; public class Far {}");
    Path qualified = write("c/Qualified.java", "package c; public class Qualified {}");
    write("a/Unnamed.java", "package a; class Unnamed { broken");

    assertThat(AppLocator.sources(app).files())
        .startsWith(app)
        .containsExactlyInAnyOrder(app, near, further, far, qualified);
  }

  @Test
  void hashesWhatBelongsToTheAppWhereverItLies() throws IOException {
    String text = "package a; @JLServeApp class App { Near n; }";
    Path here = write("here/a/App.java", text);
    Path there = write("there/a/App.java", text);
    write("here/a/Near.java", "package a; class Near {}");
    Path near = write("there/a/Near.java", "package a; class Near {}");
    write("there/a/Unnamed.java", "package a; class Unnamed {}");
    String hash = AppLocator.sources(here).hash();

    assertThat(AppLocator.sources(there).hash()).isEqualTo(hash);
    Files.writeString(near, "package a; class Near { int changed; }");
    assertThat(AppLocator.sources(there).hash()).isNotEqualTo(hash);
  }

  @Test
  void looksForNoSiblingsWhereThePackageDoesNotFitTheFolder() throws IOException {
    Path app = write("App.java", "package a.b; @JLServeApp class App { Near n; }");
    write("Near.java", "package a.b; class Near {}");

    assertThat(AppLocator.sources(app).files()).containsExactly(app);
  }

  private static AppSource locate(Path named) {
    return AppLocator.parse(AppLocator.sources(named));
  }

  private static CliException refused(Path named) {
    return catchThrowableOfType(CliException.class, () -> locate(named));
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
