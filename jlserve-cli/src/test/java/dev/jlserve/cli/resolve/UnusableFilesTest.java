package dev.jlserve.cli.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.cli.source.MavenArtifact;
import dev.jlserve.cli.source.MavenBuild;
import dev.jlserve.store.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars and poms that are in a repository and that nobody can use. */
final class UnusableFilesTest {

  private static final String TREE = "t:tree:1.0";
  private static final String LEAF = "t:leaf:1.0";
  private static final String DELETE = ". Delete the file, and run the command again.";
  private static final String LEFT_OUT =
      "\njlserve leaves out what t:tree:1.0 needs. Name those libraries as requirements.";

  @TempDir Path folder;

  private FileRepository repository;
  private FileRepository cached;
  private Set<ResolveOption> options = Set.of();
  private Lock lock = Lock.NONE;

  @BeforeEach
  void prepare() throws IOException {
    repository = new FileRepository(folder.resolve("repository"));
    repository.mirrorAll(user());
    repository.publish(LEAF, "leaf").publish(TREE, "tree", LEAF);
    cached = new FileRepository(cache());
  }

  private Path cache() {
    return folder.resolve("cache/maven");
  }

  private Path user() {
    return folder.resolve("user/.m2");
  }

  private RequirementResolver resolver() {
    return new RequirementResolver(
        new ResolverSettings(
            Optional.of(cache()),
            Optional.empty(),
            cache(),
            lock,
            List.of(),
            user(),
            Map.of(),
            options),
        new RecordedConsole().progress("Downloading"));
  }

  /** The notes about the poms of these. */
  private List<String> notes(String... requirements) {
    try (RequirementResolver resolver = resolver()) {
      resolver.resolve(Arrays.stream(requirements).map(RequestedArtifact::of).toList());
      return resolver.notes();
    }
  }

  private String refused(String... requirements) {
    return catchThrowableOfType(CliException.class, () -> notes(requirements)).getMessage();
  }

  private void lock(String... requirements) {
    try (RequirementResolver resolver = resolver()) {
      resolver.resolve(Arrays.stream(requirements).map(RequestedArtifact::of).toList());
      lock = new Lock(List.of(requirements), resolver.seen(), List.of());
    }
  }

  /** The lock says that this is right. */
  private void lockAsIs(String name, Path file) throws IOException {
    SortedMap<String, String> artifacts = new TreeMap<>(lock.artifacts());
    artifacts.put(name, Sha256.of(file));
    lock = new Lock(lock.requirements(), artifacts, List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>proxy login</body></html>",
        "proxy login",
        "<project><modelVersion>4.0.0</modelVersion><artifactId>tree</artifactId>",
        ""
      })
  void refusesAPomThatIsNone(String content) throws IOException {
    notes(TREE);
    Path pom = cached.path(TREE, "pom");
    Files.writeString(pom, content);

    for (Set<ResolveOption> each :
        List.of(Set.<ResolveOption>of(), Set.of(ResolveOption.OFFLINE))) {
      options = each;
      assertThat(refused(TREE))
          .startsWith(
              "Failed to install requirements: t:tree:1.0: " + pom + " cannot be read as a pom: ")
          .endsWith(DELETE);
    }
    Files.delete(pom);
    options = Set.of();
    assertThat(notes(TREE)).isEmpty();
  }

  @Test
  void namesTheRequirementThatNeedsAPomThatIsNone() throws IOException {
    notes(TREE);
    Path pom = cached.path(LEAF, "pom");
    Files.writeString(pom, "<html/>");

    assertThat(refused(TREE))
        .isEqualTo(
            "Failed to install requirements: t:tree:1.0 needs t:leaf:1.0: "
                + pom
                + " cannot be read as a pom: it names no artifact"
                + DELETE);
  }

  @Test
  void refusesAParentThatIsNone() throws IOException {
    repository.publishPom("t:root:1", "");
    repository.publishPom(
        "t:child:1",
        "<parent><groupId>t</groupId><artifactId>root</artifactId><version>1</version></parent>");
    notes("t:child:1@pom");
    Path pom = cached.path("t:root:1", "pom");
    Files.writeString(pom, "<html/>");

    assertThat(refused("t:child:1@pom")).contains(pom + " cannot be read as a pom: ", DELETE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "<html/>"})
  void refusesAJarThatIsNone(String content) throws IOException {
    notes(TREE);
    Path jar = cached.path(LEAF, "jar");
    Files.writeString(jar, content);

    assertThat(refused(TREE))
        .startsWith(
            "Failed to install requirements: t:tree:1.0 needs t:leaf:1.0: "
                + jar
                + " cannot be read as a jar: zip ")
        .endsWith(DELETE);
    Files.delete(jar);
    assertThat(notes(TREE)).isEmpty();
  }

  @Test
  void refusesAJarOfMavenThatIsNone() throws IOException {
    Path jar = Files.writeString(folder.resolve("leaf.jar"), "PK");
    MavenBuild build =
        new MavenBuild(folder, 0, folder, List.of(), List.of(new MavenArtifact(LEAF, jar, false)));

    assertThatThrownBy(() -> new MavenClassPath(build, cache(), lock).jars())
        .isInstanceOf(CliException.class)
        .hasMessage(
            "t:leaf:1.0: " + jar + " cannot be read as a jar: zip END header not found" + DELETE);
  }

  @Test
  void takesAJarWithoutAPomAndSaysSo() throws IOException {
    Files.delete(repository.path(TREE, "pom"));

    assertThat(notes(TREE, LEAF))
        .containsExactly("no repository has the pom of t:tree:1.0" + LEFT_OUT);
  }

  @Test
  void refusesThatAPomIsMissingThatTheLockHas() throws IOException {
    lock(TREE);
    Files.delete(repository.path(TREE, "pom"));
    Files.delete(cached.path(TREE, "pom"));

    assertThat(refused(TREE))
        .startsWith(
            "Failed to install requirements: t:tree:1.0: Could not find artifact t:tree:pom:1.0;");
  }

  @Test
  void refusesThatAPomIsMissingWhereSettingsForbidToFetch() throws IOException {
    notes(TREE);
    Path pom = cached.path(TREE, "pom");
    Files.delete(pom);
    String address = folder.resolve("repository").toUri().toString();
    FileRepository.mirrorAll(user(), address, "<offline>true</offline>");

    assertThat(refused(TREE)).contains(pom + " is not there, and <offline> in ");
  }

  @Test
  void takesAJarWithAPomThatMavenRefusesAndSaysSo() throws IOException {
    repository.publishPom(TREE, "<dependencies><dependency/></dependencies>");

    assertThat(notes(TREE))
        .singleElement()
        .asString()
        .startsWith("the pom of t:tree:1.0 is refused: 'dependencies.dependency.artifactId'")
        .endsWith(LEFT_OUT);
  }

  @Test
  void refusesAListOfVersionsThatMavenRefuses() throws IOException {
    repository.publishPom("t:bom:1", "<dependencies><dependency/></dependencies>");

    assertThat(refused("t:bom:1@pom", "t:leaf"))
        .startsWith("Failed to install requirements: ")
        .contains("t:bom:1", "'dependencies.dependency.artifactId'");
  }

  @Test
  void saysThatTheLockHasTheHashOfABrokenFile() throws IOException {
    lock(TREE);
    lockAsIs("t:tree:pom:1.0", Files.writeString(cached.path(TREE, "pom"), "<html/>"));

    assertThat(refused(TREE))
        .endsWith(
            ". Delete the file, and run build with --update, because the lock has the hash of this"
                + " broken file.");
  }
}
