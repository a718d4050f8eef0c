package dev.jlserve.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the archives. */
class ArchiveIT {

  private static final String ARCHIVE = System.getProperty("jlserve.archive");
  private static final Instant BUILT = Instant.parse(System.getProperty("jlserve.timestamp"));

  /** The class that takes the place of Jib's of this name. */
  private static final Set<String> OWN =
      Set.of(
          "com/google/cloud/tools/jib/filesystem/TempDirectoryProvider.class",
          "com/google/cloud/tools/jib/filesystem/package-info.class");

  /** Whose classes begin so. What is shaded has no name of its own in the jar. */
  private static final Map<String, String> SHADED =
      Map.ofEntries(
          Map.entry("com/google/errorprone/", "com.google.errorprone:error_prone_annotations:"),
          Map.entry("com/google/gson/", "com.google.code.gson:gson:"),
          Map.entry("com/palantir/javapoet/", "com.palantir.javapoet:javapoet:"),
          Map.entry("javax/inject/", "javax.inject:javax.inject:"),
          Map.entry("org/apache/commons/codec/", "commons-codec:commons-codec:"),
          Map.entry("org/apache/commons/logging/", "org.slf4j:jcl-over-slf4j:"),
          Map.entry("org/apache/http/", "org.apache.httpcomponents:httpclient:"),
          Map.entry("org/apache/maven/", "org.apache.maven:maven-model:"),
          Map.entry("org/codehaus/plexus/", "org.codehaus.plexus:plexus-utils:"),
          Map.entry("org/eclipse/aether/", "org.apache.maven.resolver:maven-resolver-impl:"),
          Map.entry("org/objectweb/asm/", "org.ow2.asm:asm:"),
          Map.entry("org/slf4j/", "org.slf4j:slf4j-api:"),
          Map.entry("org/sonatype/plexus/", "org.codehaus.plexus:plexus-cipher:"),
          Map.entry("picocli/", "info.picocli:picocli:"));

  @TempDir private static Path folder;
  private static Path root;

  @BeforeAll
  static void unpack() throws Exception {
    root = Archive.unpack(folder);
  }

  private static String text(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  @Test
  void eachArchiveHasTheHashOfItsBytesBesideIt() throws Exception {
    for (Path archive : List.of(Path.of(ARCHIVE + ".zip"), Path.of(ARCHIVE + ".tar.gz"))) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
      assertThat(Path.of(archive + ".sha256"))
          .content()
          .isEqualToIgnoringNewLines(HexFormat.of().formatHex(hash) + "  " + archive.getFileName());
    }
  }

  /** So that the same sources give the same bytes, whoever packs them, when and where. */
  @Test
  void entriesHaveNoTraceOfTheirBuild() throws Exception {
    Archive.Output listed =
        Archive.run(
            new ProcessBuilder(
                "tar", "--utc", "--full-time", "--numeric-owner", "-tvzf", ARCHIVE + ".tar.gz"));
    String time = BUILT.toString().replace('T', ' ').replace("Z", "");

    assertThat(listed.out().lines())
        .hasSizeGreaterThan(10)
        .allMatch(
            line -> line.matches("(-rw-r--r--|-rwxr-xr-x|drwxr-xr-x) 0/0 .*" + time + ".*"), time);
    assertThat(listed.out().lines().filter(line -> line.startsWith("-rwx")))
        .singleElement()
        .asString()
        .endsWith("/bin/jlserve");
  }

  @Test
  void theZipHoldsTheSameFiles() throws Exception {
    try (FileSystem zip =
        FileSystems.newFileSystem(
            URI.create("jar:" + Path.of(ARCHIVE + ".zip").toUri()),
            Map.of("enablePosixFileAttributes", "true"))) {
      Path zipped = zip.getPath("/" + root.getFileName());
      assertThat(files(zipped)).isEqualTo(files(root));
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(zipped.resolve("bin/jlserve"))))
          .isEqualTo("rwxr-xr-x");
    }
  }

  private static Map<String, String> files(Path top) throws Exception {
    Map<String, String> files = new TreeMap<>();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> walk = Files.walk(top)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            top.relativize(file).toString(),
            HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
      }
    }
    return files;
  }

  @Test
  void everyNestedJarIsListed() throws Exception {
    Set<String> nested = new TreeSet<>();
    try (JarFile jar = jar()) {
      jar.stream()
          .map(entry -> entry.getName().replaceFirst(".*/", ""))
          .filter(name -> name.endsWith(".jar") && !name.startsWith("dev.jlserve."))
          .forEach(nested::add);
    }
    assertThat(nested).hasSizeGreaterThan(50);

    assertThat(
            texts().keySet().stream()
                .map(coordinate -> coordinate.split(":"))
                .map(part -> part[0] + "." + part[1] + "-" + part[2] + ".jar"))
        .containsAll(nested);
  }

  @Test
  void everyShadedClassIsOfALibraryThatIsListed() throws Exception {
    try (JarFile jar = jar()) {
      assertThat(
              jar.stream()
                  .map(entry -> entry.getName())
                  .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                  .filter(name -> !name.startsWith("dev/jlserve/"))
                  .filter(name -> !OWN.contains(name))
                  .filter(name -> SHADED.keySet().stream().noneMatch(name::startsWith)))
          .as("classes of other libraries: list these in this test")
          .isEmpty();
    }
    assertThat(SHADED.values())
        .allSatisfy(
            library ->
                assertThat(texts().keySet())
                    .as(library)
                    .anyMatch(coordinate -> coordinate.startsWith(library)));
  }

  private static JarFile jar() throws IOException {
    return new JarFile(root.resolve("lib/jlserve-cli.jar").toFile());
  }

  @Test
  void everyLibraryHasTheTextOfItsLicenceAndNoTextIsLeftOver() throws Exception {
    Set<String> used = new TreeSet<>(texts().values());
    try (Stream<Path> texts = Files.list(root.resolve("licenses"))) {
      assertThat(texts.filter(Files::isRegularFile).map(text -> "licenses/" + text.getFileName()))
          .containsExactlyInAnyOrderElementsOf(used);
    }
    assertThat(text("licenses/Apache-2.0.txt")).isEqualTo(text("LICENSE"));
    assertThat(used).allSatisfy(file -> assertThat(text(file)).contains("Copyright", "WARRANT"));
  }

  @Test
  void whatLibrariesContainThemselvesHasItsTexts() {
    assertThat(root.resolve("licenses/jlserve-cli/NOTICE")).content().contains("Apache HttpClient");
    assertThat(root.resolve("licenses"))
        .isDirectoryRecursivelyContaining("glob:**/org.webjars.swagger-ui-*/*.LICENSE.txt")
        .isDirectoryRecursivelyContaining("glob:**/*jackson-core-*/*-LICENSE")
        .isDirectoryRecursivelyContaining("glob:**/*helidon*/NOTICE.txt");
  }

  @Test
  void theListOfMaterialsIsCycloneDxAndHasTheSameLibraries() throws Exception {
    JsonObject document = JsonParser.parseString(text("jlserve.cdx.json")).getAsJsonObject();

    assertThat(document.get("bomFormat").getAsString()).isEqualTo("CycloneDX");
    Set<String> coordinates =
        StreamSupport.stream(document.getAsJsonArray("components").spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .filter(component -> !Library.isOwn(component))
            .map(component -> Library.of(component).coordinate())
            .collect(Collectors.toSet());
    assertThat(coordinates).isEqualTo(texts().keySet());
    // Relocated into jars of jlserve, and so in no other module's list.
    assertThat(coordinates)
        .anyMatch(coordinate -> coordinate.startsWith("com.palantir.javapoet:javapoet:"))
        .anyMatch(coordinate -> coordinate.startsWith("com.fasterxml.jackson.core:jackson-core:"));
  }

  /** Of each library the text of the licence that applies, by its coordinate. */
  private static Map<String, String> texts() throws IOException {
    Pattern line = Pattern.compile("(\\S+:\\S+:\\S+)  .+  (licenses/\\S+)");
    return text("THIRD-PARTY.txt")
        .lines()
        .skip(4)
        .map(line::matcher)
        .peek(matcher -> assertThat(matcher.matches()).as("%s", matcher).isTrue())
        .collect(Collectors.toMap(matcher -> matcher.group(1), matcher -> matcher.group(2)));
  }

  @Test
  void theLauncherOfWindowsHasItsLineEnds() throws Exception {
    String launcher = Files.readString(root.resolve("bin/jlserve.cmd"), StandardCharsets.US_ASCII);
    assertThat(launcher.replace("\r\n", "")).isNotEmpty().doesNotContain("\n", "\r");
    assertThat(launcher).contains("%~dp0..\\lib\\jlserve-cli.jar").endsWith("\r\n");
  }
}
