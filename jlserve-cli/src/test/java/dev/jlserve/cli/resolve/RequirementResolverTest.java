package dev.jlserve.cli.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.store.file.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequirementResolverTest {

  @TempDir Path folder;

  private CacheFolder cache;
  private Set<ResolveOption> options = Set.of();
  private FileRepository repository;

  @BeforeEach
  void prepare() throws IOException {
    Path root = Files.createDirectory(folder.resolve("cache"));
    cache = new CacheFolder(root, root);
    repository = new FileRepository(folder.resolve("repository"));
    repository.mirrorAll(user());
    repository.publish("t:leaf:1.0", "leaf 1").publish("t:leaf:2.0", "leaf 2");
    repository.publish("t:tree:1.0", "tree", "t:leaf:1.0");
  }

  @Test
  void resolvesRequirementsWithWhatTheyNeed() throws IOException {
    List<ResolvedJar> jars = resolve("t:tree:1.0").jars();

    assertThat(jars)
        .extracting(ResolvedJar::coordinate)
        .containsExactly("t:tree:1.0", "t:leaf:1.0");
    Path leaf = cache.maven().resolve(FileRepository.relative("t:leaf:1.0", "jar"));
    assertThat(jars.get(1).path()).isEqualTo(leaf);
    assertThat(jars.get(1).size()).isEqualTo(Files.size(leaf));
    assertThat(jars.get(1).sha256()).isEqualTo(Sha256.of(leaf));
  }

  @Test
  void takesTheNearestVersion() {
    assertThat(resolve("t:tree:1.0", "t:leaf:2.0").jars())
        .extracting(ResolvedJar::coordinate)
        .containsExactly("t:tree:1.0", "t:leaf:2.0");
  }

  @Test
  void needsNoRepositoryForWhatIsInTheCache() throws IOException {
    resolve("t:tree:1.0");
    Files.delete(repository.path("t:tree:1.0", "jar"));
    Files.delete(repository.path("t:tree:1.0", "pom"));

    assertThat(resolve("t:tree:1.0").jars()).hasSize(2);
  }

  @Test
  void namesTheRequirementThatIsNowhere() {
    CliException e = refused(Lock.NONE, "t:tree:1.0", "t:nowhere:9");

    assertThat(e.getMessage())
        .startsWith("Failed to install requirements: t:nowhere:9: ")
        .contains("Could not find artifact t:nowhere:jar:9; looked in here (file:");
    assertThat(e.exitCode()).isEqualTo(1);
  }

  @Test
  void namesTheVersionsThatThereAre() throws IOException {
    repository.listVersions("t", "leaf", "0.1", "1.0", "1.1", "1.2", "2.0", "3.0-beta", "3.0");

    assertThat(refused(Lock.NONE, "t:leaf:1.3").getMessage())
        .endsWith(". There is 1.0, 1.1, 1.2, 3.0; the last one is the newest.");
  }

  @Test
  void namesWhatIsWrittenLikeIt() {
    assertThat(refused(Lock.NONE, "t:laef:1.0").getMessage()).endsWith(". Did you mean t:leaf?");
    assertThat(refused(Lock.NONE, "other.group:tree:1.0").getMessage())
        .endsWith(". Did you mean t:tree?");
  }

  @Test
  void namesWhatIsWrittenLikeItInAFolderWithASpaceToo() throws IOException {
    Path other = folder.resolve("My Projects");
    new FileRepository(other).publish("o:branch:1.0", "branch");
    FileRepository.mirrorAll(user(), "file://" + other, "");

    assertThat(refused(Lock.NONE, "o:brnach:1.0").getMessage())
        .endsWith("looked in here (file://" + other + "). Did you mean o:branch?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:repo", "file:///a/%zz"})
  void needsNoFolderToLookForNamesIn(String address) throws IOException {
    FileRepository.mirrorAll(user(), address, "");

    assertThat(refused(Lock.NONE, "t:nowhere:9")).hasMessageContaining("t:nowhere:9");
  }

  @Test
  void aReadOnlyCacheIsLeftAsItIs() throws IOException {
    resolve("t:leaf:1.0");
    List<Path> before = cached();
    options = Set.of(ResolveOption.READ_ONLY);

    assertThat(resolve("t:leaf:1.0").jars()).hasSize(1);

    assertThat(refused(Lock.NONE, "t:leaf:2.0").getMessage())
        .startsWith("Failed to install requirements: t:leaf:2.0: " + cache.maven())
        .endsWith(
            " is not there, and JLSERVE_CACHE_DIR, which is not writable, forbids to fetch it");
    assertThat(cached()).isEqualTo(before);
  }

  private List<Path> cached() throws IOException {
    try (Stream<Path> files = Files.walk(cache.root())) {
      return files.toList();
    }
  }

  @Test
  void offlineTakesWhatIsThereAndNamesWhatIsNot() throws IOException {
    resolve("t:tree:1.0");
    FileRepository.mirrorAll(user(), "http://127.0.0.1:9/m2", "");
    options = Set.of(ResolveOption.OFFLINE);
    assertThat(resolve("t:tree:1.0").jars()).hasSize(2);

    Path jar = cache.maven().resolve(FileRepository.relative("t:leaf:1.0", "jar"));
    Files.delete(jar);
    assertThat(refused(Lock.NONE, "t:tree:1.0").getMessage())
        .isEqualTo(
            "Failed to install requirements: t:tree:1.0 needs t:leaf:1.0: "
                + jar
                + " is not there, and --offline forbids to fetch it");

    Path pom = cache.maven().resolve(FileRepository.relative("t:leaf:1.0", "pom"));
    Files.delete(pom);
    assertThat(refused(Lock.NONE, "t:tree:1.0").getMessage())
        .isEqualTo(
            "Failed to install requirements: t:tree:1.0 needs t:leaf:1.0: "
                + pom
                + " is not there, and --offline forbids to fetch it");
  }

  @Test
  void namesTheRequirementThatNeedsWhatIsNowhere() throws IOException {
    repository.publish("t:hollow:1.0", "hollow", "t:lost:3");

    assertThat(refused(Lock.NONE, "t:hollow:1.0").getMessage())
        .startsWith("Failed to install requirements: t:hollow:1.0 needs t:lost:3: ")
        .contains("Could not find artifact t:lost:jar:3");
  }

  @Test
  void refusesAFileThatIsNotWhatTheRepositorySays() throws IOException {
    Files.writeString(repository.path("t:leaf:1.0", "jar"), "tampered");

    assertThat(refused(Lock.NONE, "t:leaf:1.0").getMessage())
        .contains("t:leaf:1.0")
        .contains("Checksum validation failed");
    assertThat(cache.maven().resolve(FileRepository.relative("t:leaf:1.0", "jar"))).doesNotExist();
  }

  /** As in a folder that someone copied together. */
  @Test
  void takesFilesWithoutAChecksumAndSaysSo() throws IOException {
    for (String extension : List.of("jar.sha1", "pom.sha1")) {
      Files.delete(repository.path("t:leaf:1.0", extension));
    }
    try (RequirementResolver resolver = resolver(Lock.NONE, List.of())) {
      assertThat(resolver.resolve(List.of(RequestedArtifact.of("t:leaf:1.0"))).jars()).hasSize(1);
      assertThat(resolver.notes())
          .singleElement()
          .asString()
          .startsWith("file:")
          .endsWith(
              " has no checksum of t/leaf/1.0/leaf-1.0.jar and one other file."
                  + " Only the lock can tell whether they change.");
    }
  }

  @Test
  void hashesJarsAndPoms() throws IOException {
    SortedMap<String, String> seen = lock("t:tree:1.0").artifacts();

    assertThat(seen)
        .containsOnlyKeys("t:leaf:jar:1.0", "t:leaf:pom:1.0", "t:tree:jar:1.0", "t:tree:pom:1.0")
        .containsEntry("t:leaf:pom:1.0", Sha256.of(repository.path("t:leaf:1.0", "pom")));
  }

  @Test
  void refusesAJarInTheCacheThatIsNotLocked() throws IOException {
    Lock lock = lock("t:tree:1.0");
    Path leaf = cache.maven().resolve(FileRepository.relative("t:leaf:1.0", "jar"));
    Files.writeString(leaf, "tampered");

    assertThat(refused(lock, "t:tree:1.0").getMessage())
        .startsWith("Not what the lock says: t:leaf:jar:1.0 in " + leaf)
        .contains(Sha256.of("tampered"))
        .contains(lock.artifacts().get("t:leaf:jar:1.0"))
        .contains("--force");
  }

  @Test
  void refusesAPomInTheCacheThatIsNotLocked() throws IOException {
    Lock lock = lock("t:tree:1.0");
    Path pom = cache.maven().resolve(FileRepository.relative("t:tree:1.0", "pom"));
    Files.writeString(pom, Files.readString(pom).replace("<version>1.0", "<version> 1.0"));

    assertThat(refused(lock, "t:tree:1.0").getMessage())
        .startsWith("Not what the lock says: t:tree:pom:1.0 in " + pom);
  }

  @Test
  void refusesWhatTheRepositoryServesOtherThanLocked() throws IOException {
    Lock lock = lock("t:leaf:1.0");
    deleteCache();
    repository.publish("t:leaf:1.0", "published again");

    assertThat(refused(lock, "t:leaf:1.0").getMessage())
        .startsWith("Not what the lock says: t:leaf:jar:1.0");
  }

  @Test
  void fetchesAnewWhatDoesNotFitTheLock() throws IOException {
    Lock lock = lock("t:tree:1.0");
    Path leaf = cache.maven().resolve(FileRepository.relative("t:leaf:1.0", "jar"));
    Files.writeString(leaf, "tampered");

    try (RequirementResolver resolver = resolver(lock, List.of())) {
      assertThat(resolver.deleteMismatches()).containsExactly(leaf);
      resolver.resolve(List.of(RequestedArtifact.of("t:tree:1.0")));
    }

    assertThat(Sha256.of(leaf)).isEqualTo(lock.artifacts().get("t:leaf:jar:1.0"));
  }

  @Test
  void keepsToLockedVersionsWhereAPomLeavesThemOpen() throws IOException {
    repository.publish("t:open:1.0", "open", "t:leaf:[1.0,)");
    repository.listVersions("t", "leaf", "1.0");
    Lock lock = lock("t:open:1.0");
    repository.listVersions("t", "leaf", "1.0", "2.0");
    deleteCache();

    try (RequirementResolver resolver = resolver(lock, List.of())) {
      assertThat(resolver.resolve(List.of(RequestedArtifact.of("t:open:1.0"))).jars())
          .extracting(ResolvedJar::coordinate)
          .containsExactly("t:open:1.0", "t:leaf:1.0");
    }
    deleteCache();
    assertThat(resolve("t:open:1.0").jars())
        .extracting(ResolvedJar::coordinate)
        .containsExactly("t:open:1.0", "t:leaf:2.0");
  }

  @Test
  void takesVersionsFromAList() throws IOException {
    repository.publishPom("t:bom:1", FileRepository.managing("t:leaf:2.0", "t:tree:1.0"));

    assertThat(resolve("t:bom:1@pom", "t:tree").jars())
        .extracting(ResolvedJar::coordinate)
        .containsExactly("t:tree:1.0", "t:leaf:2.0");
    assertThat(refused(Lock.NONE, "t:bom:1@pom", "t:other").getMessage())
        .isEqualTo(
            "Failed to install requirements: t:other has no version, and none of t:bom:1@pom names"
                + " one. Write t:other with a version.");
    assertThat(refused(Lock.NONE, "t:bom:2@pom", "t:tree").getMessage())
        .startsWith(
            "Failed to install requirements: t:bom:2@pom: Could not find artifact t:bom:pom:2;");
  }

  @Test
  void takesTheJarOfAClassifier() throws IOException {
    repository.publishClassifier("t:leaf:1.0", "linux-x86_64", "native");

    List<ResolvedJar> jars = resolve("t:leaf:1.0:linux-x86_64", "t:leaf:1.0").jars();

    assertThat(jars)
        .extracting(ResolvedJar::coordinate)
        .containsExactly("t:leaf:linux-x86_64:1.0", "t:leaf:1.0");
    assertThat(jars.get(0).path()).hasFileName("leaf-1.0-linux-x86_64.jar");
  }

  @Test
  void leavesOutWhatIsExcluded() throws IOException {
    repository.publish("t:forest:1.0", "forest", "t:tree:1.0");

    assertThat(resolve("t:forest:1.0,exclude=t%leaf").jars())
        .extracting(ResolvedJar::coordinate)
        .containsExactly("t:forest:1.0", "t:tree:1.0");
    assertThat(resolve("t:forest:1.0,exclude=*%*").jars()).hasSize(1);
  }

  @Test
  void leavesOutWhatJlserveBringsItself() throws IOException {
    repository.publish("t:shared:1.0", "shared", "dev.jlserve:jlserve-api:9.9");

    assertThat(resolve("t:shared:1.0").jars())
        .extracting(ResolvedJar::coordinate)
        .containsExactly("t:shared:1.0");
  }

  @Test
  void saysWhoAskedForWhichVersion() throws IOException {
    repository.publish("t:bush:1.0", "bush", "t:leaf:2.0");

    Resolution resolution = resolve("t:tree:1.0", "t:bush:1.0");

    assertThat(resolution.conflicts())
        .extracting(VersionConflict::text)
        .containsExactly(
            """
            t:leaf is asked for in 2 versions, 1.0 is taken:
              1.0  t:tree:1.0
              2.0  t:bush:1.0\
            """);
    assertThat(resolve("t:tree:1.0").conflicts()).isEmpty();
  }

  @Test
  void holdsASnapshotUntilTheLockIsRenewed() throws IOException {
    repository.publishSnapshot("t", "moving", "1.0", 1, "first");
    Files.delete(user().resolve("settings.xml"));
    List<String> here = List.of("here=" + folder.resolve("repository").toUri());
    options = Set.of(ResolveOption.SNAPSHOTS);
    Lock lock;
    try (RequirementResolver resolver = resolver(Lock.NONE, here)) {
      assertThat(resolver.resolve(coordinates("t:moving:1.0-SNAPSHOT")).jars())
          .extracting(ResolvedJar::coordinate)
          .containsExactly("t:moving:1.0-20260101.000001-1");
      lock = new Lock(List.of("t:moving:1.0-SNAPSHOT"), resolver.seen(), List.of());
    }

    repository.publishSnapshot("t", "moving", "1.0", 2, "second");

    try (RequirementResolver held = resolver(lock, here)) {
      assertThat(held.resolve(coordinates("t:moving:1.0-SNAPSHOT")).jars())
          .extracting(ResolvedJar::coordinate)
          .containsExactly("t:moving:1.0-20260101.000001-1");
    }
    try (RequirementResolver renewed = resolver(Lock.NONE, here)) {
      assertThat(renewed.resolve(coordinates("t:moving:1.0-SNAPSHOT")).jars())
          .extracting(ResolvedJar::coordinate)
          .containsExactly("t:moving:1.0-20260101.000002-2");
    }
  }

  @Test
  void resolvesOneJarAlone() throws IOException {
    try (RequirementResolver resolver = resolver(Lock.NONE, List.of())) {
      assertThat(resolver.jar(RequestedArtifact.of("t:tree:1.0")).coordinate())
          .isEqualTo("t:tree:1.0");
      assertThat(resolver.seen()).containsOnlyKeys("t:tree:jar:1.0");
      // It is a jar of weights, and so no requirement.
      assertThatThrownBy(() -> resolver.jar(RequestedArtifact.of("t:nowhere:9")))
          .isInstanceOf(CliException.class)
          .hasMessageStartingWith("Could not find artifact t:nowhere:jar:9; looked in here (file:");
    }
  }

  @Test
  void logsInWithTheUsersCredentials() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String expected =
        "Basic "
            + Base64.getEncoder().encodeToString("ann:s3cret".getBytes(StandardCharsets.UTF_8));
    server.createContext(
        "/m2/",
        exchange -> {
          Path file =
              folder
                  .resolve("repository")
                  .resolve(exchange.getRequestURI().getPath().substring("/m2/".length()));
          String given = exchange.getRequestHeaders().getFirst("Authorization");
          if (!expected.equals(given)) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"m2\"");
          }
          int status = !expected.equals(given) ? 401 : Files.exists(file) ? 200 : 404;
          byte[] body = status == 200 ? Files.readAllBytes(file) : new byte[0];
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String servers =
          "<servers><server><id>here</id><username>ann</username>"
              + "<password>${env.PASSWORD}</password></server></servers>";
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/m2/";
      FileRepository.mirrorAll(user(), address, servers);

      try (RequirementResolver resolver =
          resolver(Lock.NONE, List.of(), Map.of("PASSWORD", "s3cret"))) {
        assertThat(resolver.resolve(List.of(RequestedArtifact.of("t:tree:1.0"))).jars()).hasSize(2);
      }
    } finally {
      server.stop(0);
    }
  }

  @Test
  void asksTheRepositoriesOfTheApp() throws IOException {
    Path other = folder.resolve("other");
    new FileRepository(other).publish("t:own:1", "own");
    Files.delete(user().resolve("settings.xml"));

    try (RequirementResolver resolver = resolver(Lock.NONE, List.of("own=" + other.toUri()))) {
      assertThat(resolver.resolve(List.of(RequestedArtifact.of("t:own:1"))).jars()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<property><name>!nowhere</name></property>",
        "<jdk>[21,)</jdk>",
        "<activeByDefault>true</activeByDefault>"
      })
  void asksTheRepositoriesOfActiveProfiles(String activation) throws IOException {
    Path other = folder.resolve("other");
    new FileRepository(other).publish("t:own:1", "own");
    String active = profile("own", activation, other);
    Files.writeString(user().resolve("settings.xml"), settings("", active));

    assertThat(resolve("t:own:1").jars()).hasSize(1);
  }

  @Test
  void asksNoRepositoryOfAProfileThatIsNotActive() throws IOException {
    Path other = folder.resolve("other");
    new FileRepository(other).publish("t:own:1", "own");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    String mirror =
        "<mirrors><mirror><id>mirror</id><mirrorOf>central</mirrorOf><url>%s</url></mirror></mirrors>"
            .formatted(empty.toUri());
    String profiles =
        profile("own", "<property><name>nowhere</name></property>", other)
            + profile("further", "<jdk>[21,)</jdk>", empty);
    Files.writeString(user().resolve("settings.xml"), settings(mirror, profiles));

    assertThat(refused(Lock.NONE, "t:own:1"))
        .hasMessageContaining("looked in further (")
        .hasMessageContaining(", mirror (")
        .message()
        .doesNotContain("own (");
  }

  @Test
  void namesTheSettingsThatForbidToFetch() throws IOException {
    Files.writeString(user().resolve("settings.xml"), settings("<offline>true</offline>", ""));

    assertThat(refused(Lock.NONE, "t:own:1"))
        .hasMessageEndingWith(
            " is not there, and <offline> in "
                + user().resolve("settings.xml")
                + " forbids to fetch it");
  }

  private static String settings(String parts, String profiles) {
    return "<settings>%s<profiles>%s</profiles></settings>".formatted(parts, profiles);
  }

  private static String profile(String id, String activation, Path repository) {
    return ("<profile><id>%1$s</id><activation>%2$s</activation><repositories>"
            + "<repository><id>%1$s</id><url>%3$s</url></repository>"
            + "</repositories></profile>")
        .formatted(id, activation, repository.toUri());
  }

  @Test
  void refusesARepositoryThatAnybodyCouldAnswerFor() {
    CliException e =
        catchThrowableOfType(
            CliException.class,
            () -> resolver(Lock.NONE, List.of("http://repo.example/m2")).close());

    assertThat(e.getMessage()).startsWith("//REPOS http://repo.example/m2: ");
  }

  private Path user() {
    return folder.resolve("user/.m2");
  }

  private void deleteCache() throws IOException {
    try (Stream<Path> files = Files.walk(cache.maven())) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    }
    assertThat(cache.maven()).doesNotExist();
  }

  private Lock lock(String... requirements) {
    try (RequirementResolver resolver = resolver(Lock.NONE, List.of())) {
      resolver.resolve(coordinates(requirements));
      return new Lock(List.of(requirements), resolver.seen(), List.of());
    }
  }

  private Resolution resolve(String... requirements) {
    try (RequirementResolver resolver = resolver(Lock.NONE, List.of())) {
      return resolver.resolve(coordinates(requirements));
    }
  }

  private CliException refused(Lock lock, String... requirements) {
    try (RequirementResolver resolver = resolver(lock, List.of())) {
      return catchThrowableOfType(
          CliException.class, () -> resolver.resolve(coordinates(requirements)));
    }
  }

  private static List<RequestedArtifact> coordinates(String... requirements) {
    return List.of(requirements).stream().map(RequestedArtifact::of).toList();
  }

  private RequirementResolver resolver(Lock lock, List<String> repositories) {
    return resolver(lock, repositories, Map.of());
  }

  private RequirementResolver resolver(
      Lock lock, List<String> repositories, Map<String, String> environment) {
    ResolverSettings settings =
        new ResolverSettings(
            Optional.of(cache.maven()),
            Optional.empty(),
            cache.maven(),
            lock,
            repositories,
            user(),
            environment,
            options);
    return new RequirementResolver(settings, new RecordedConsole().progress("Downloading"));
  }
}
