package dev.jlserve.cli.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.ApiJars;
import dev.jlserve.cli.cache.NestedFiles;
import dev.jlserve.cli.compile.AppCompiler;
import dev.jlserve.cli.compile.Compilation;
import dev.jlserve.cli.compile.CompilerSettings;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.source.AppLocator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitTest {

  private static final String VERSION = Template.jlserveVersion();
  private static final String REPOSITORY = ".jlserve/repository/dev/jlserve/";

  @TempDir private Path parent;
  private final RecordedConsole console = new RecordedConsole();

  /** A jar with one empty entry of its own, and one that it shares with others. */
  private static byte[] jar(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (String name : List.of("META-INF/MANIFEST.MF", entry)) {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private void init(String name, boolean single) throws IOException {
    NestedFiles nested =
        new NestedFiles()
            .add("api/dev.jlserve.jlserve-api-1.jar", new byte[] {1})
            .add("processor/dev.jlserve.jlserve-processor-1.jar", new byte[] {2})
            .add("maven-plugin/dev.jlserve.jlserve-maven-plugin-1.jar", new byte[] {4})
            .add("runtime/dev.jlserve.jlserve-server-1.jar", new byte[] {3})
            .add("runtime/dev.jlserve.jlserve-store-1.jar", jar("Found.class"))
            .add("fetch/dev.jlserve.jlserve-store-1-fetch.jar", jar("Fetched.class"));
    new Init(console, Map.of(), new ProjectRepository(nested), parent.resolve(".m2"))
        .run(NewAppName.of(name), parent, single);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aProjectHasAnAppATestAndARepository() throws Exception {
    init("my-model", false);

    List<String> expected =
        new ArrayList<>(
            List.of(
                ".gitignore",
                ".jlserve/.gitattributes",
                ".mvn/maven.config",
                "README.md",
                "pom.xml",
                "src/main/java/mymodel/MyModel.java",
                "src/test/java/mymodel/MyModelTest.java"));
    for (String artifact : List.of("api", "processor", "maven-plugin", "server", "store")) {
      for (String ending : List.of(".jar", ".jar.sha1", ".pom", ".pom.sha1")) {
        expected.add(artifact(artifact) + ending);
      }
    }
    assertThat(files(parent.resolve("my-model"))).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(parent.resolve("my-model").resolve(artifact("api") + ".jar.sha1"))
        .hasContent("bf8b4530d8d246dd74ac53a13471bba17941dff7");
  }

  private static String artifact(String name) {
    return REPOSITORY + "jlserve-" + name + "/" + VERSION + "/jlserve-" + name + "-" + VERSION;
  }

  @Test
  void theStoreForTestsIsJoinedFromItsNestedParts() throws Exception {
    init("greeter", false);

    Path jar = parent.resolve("greeter").resolve(artifact("store") + ".jar");
    try (JarFile store = new JarFile(jar.toFile())) {
      assertThat(store.stream().map(JarEntry::getName))
          .containsExactly("META-INF/MANIFEST.MF", "Found.class", "Fetched.class");
      assertThat(store.getInputStream(store.getEntry("Fetched.class"))).hasContent("Fetched.class");
    }
  }

  @Test
  void everyPlaceIsFilled() throws Exception {
    init("my-model", false);
    init("other", true);

    for (String folder : List.of("my-model", "other")) {
      for (String file : files(parent.resolve(folder))) {
        if (!file.endsWith(".jar")) {
          assertThat(parent.resolve(folder).resolve(file))
              .content()
              .doesNotContain("{{", "@version", "@project");
        }
      }
    }
  }

  @Test
  void eachFileAndTheNextCommandsAreTold() throws Exception {
    init("greeter", true);

    Path folder = parent.resolve("greeter");
    assertThat(console.out())
        .startsWith("✓ Made " + folder + ":", "  " + folder + "/pom.xml")
        .contains(
            "✓ Put the jars of jlserve "
                + VERSION
                + " into "
                + folder
                + "/.jlserve/repository, for Maven and editors; commit them")
        .endsWith(
            "Next:",
            "  cd " + folder,
            "  mvn compile",
            "  export JLSERVE_CACHE_DIR=\"$HOME/.cache/jlserve\" && mkdir -p"
                + " \"$JLSERVE_CACHE_DIR\"",
            "  jlserve build",
            "  jlserve dev");
    assertThat(console.err()).isEmpty();
  }

  /** Names whose package or class is a word that Java or a library might want. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "greeter",
        "my-model",
        "dev",
        "jlserve",
        "jakarta",
        "org",
        "main",
        "var",
        "yield",
        "app",
        "greet",
        "person",
        "greeter-bootstrap",
        "bootstrap",
        "greeter-test",
        "javax",
        "jdk",
        "A"
      })
  void theAppCompilesWithoutAWord(String name) throws Exception {
    init(name, false);
    Path source = parent.resolve(name).resolve(Scaffold.project(NewAppName.of(name)).source());

    Compilation compiled = compile(source);
    assertThat(compiled.warnings()).isEmpty();
    assertThat(compiled.files()).containsKey("META-INF/jlserve/app");
  }

  private static Compilation compile(Path source) throws Exception {
    try (AppCompiler compiler = new AppCompiler()) {
      return compiler.compile(
          AppLocator.sources(source),
          ApiJars.paths(),
          CompilerSettings.DEFAULT.and(List.of("-Xlint:all,-processing")));
    }
  }

  @Test
  void whatIsThereIsNeverOverwritten() throws Exception {
    Path folder = Files.createDirectory(parent.resolve("greeter"));
    Path mine = Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThatThrownBy(() -> init("greeter", false))
        .isInstanceOf(CliException.class)
        .hasMessage(
            "Folder "
                + folder
                + " is there already, and holds "
                + mine
                + "; nothing was written. Choose another name, or move that away.");
    assertThat(files(parent)).containsExactly("greeter/notes.txt");
  }

  @Test
  void aFileOrALinkInTheWayIsNamed() throws Exception {
    Path file = Files.writeString(parent.resolve("file"), "mine");
    Path link = Files.createSymbolicLink(parent.resolve("link"), parent.resolve("nowhere"));

    for (Path path : List.of(file, link)) {
      assertThatThrownBy(() -> init(path.getFileName().toString(), false))
          .hasMessageStartingWith(path + " is there already, and is no folder");
    }
    assertThat(file).hasContent("mine");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aSingleFileIsAProgramAndSaysSo() throws Exception {
    init("greeter", true);

    Path source = parent.resolve("greeter/Greeter.java");
    assertThat(source).isExecutable();
    assertThat(Files.readAllLines(source))
        .startsWith("///usr/bin/env jlserve dev --build \"$0\" \"$@\"; exit $?", "");
    assertThat(parent.resolve("greeter/README.md")).content().contains("\n./Greeter.java\n");
    assertThat(compile(source).warnings()).isEmpty();
  }

  @Test
  void theFilesOfAProjectAreNoPrograms() throws Exception {
    init("greeter", false);

    for (String file : files(parent.resolve("greeter"))) {
      assertThat(parent.resolve("greeter").resolve(file).toFile().canExecute()).isFalse();
    }
  }

  @Test
  void anEmptyFolderIsFilled() throws Exception {
    Files.createDirectory(parent.resolve("greeter"));

    init("greeter", true);

    assertThat(parent.resolve("greeter/Greeter.java")).exists();
  }

  @Test
  void whatCannotBeWrittenLeavesNothing() throws Exception {
    Path missing = parent.resolve("missing");
    Files.writeString(missing, "a file where the folder around the app should be");

    assertThatThrownBy(
            () -> NewFolder.write(missing.resolve("greeter"), Map.of("a", new byte[0]), Set.of()))
        .isInstanceOf(CliException.class)
        .hasMessageStartingWith("Folder " + missing.resolve("greeter") + " cannot be made in ");
    assertThat(files(parent)).containsExactly("missing");
  }

  @Test
  void aFileThatCannotBeWrittenTakesTheOthersWithIt() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a", new byte[0]);
    files.put("a/b", new byte[0]);

    assertThatThrownBy(() -> NewFolder.write(parent.resolve("greeter"), files, Set.of()))
        .isInstanceOf(CliException.class);
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void aMirrorOfAllRepositoriesIsToldOf() throws Exception {
    Files.createDirectory(parent.resolve(".m2"));
    Files.writeString(
        parent.resolve(".m2/settings.xml"),
        "<settings><mirrors><mirror><id>corp</id><mirrorOf>*</mirrorOf><url>https://corp.test/</url>"
            + "</mirror></mirrors></settings>");

    init("greeter", false);

    assertThat(console.err())
        .singleElement()
        .asString()
        .startsWith(
            "Note: Maven's settings (" + parent.resolve(".m2/settings.xml") + ") let mirror")
        .endsWith(
            "'corp' stand for every repository, that one included. Let it leave that one out:"
                + " <mirrorOf>*,!jlserve</mirrorOf>");
  }

  @Test
  void nothingIsMadeWhereTheSettingsCannotBeRead() throws Exception {
    Files.createDirectory(parent.resolve(".m2"));
    Files.writeString(parent.resolve(".m2/settings.xml"), "<settings><servers></settings>");

    assertThatThrownBy(() -> init("greeter", false))
        .isInstanceOf(CliException.class)
        .hasMessageStartingWith("Maven's settings cannot be read: ");
    assertThat(parent.resolve("greeter")).doesNotExist();
    assertThat(console.out()).isEmpty();
  }

  @Test
  void aMirrorOfRemoteRepositoriesIsNoTrouble() throws Exception {
    Files.createDirectory(parent.resolve(".m2"));
    Files.writeString(
        parent.resolve(".m2/settings.xml"),
        "<settings><mirrors><mirror><id>corp</id><mirrorOf>external:*</mirrorOf>"
            + "<url>https://corp.test/</url></mirror></mirrors></settings>");

    init("greeter", false);

    assertThat(console.err()).isEmpty();
  }
}
