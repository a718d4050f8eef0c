package dev.jlserve.cli.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.lock.Lock;
import dev.jlserve.store.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MismatchDeletionTest {

  private static final String NAME = "t:leaf:jar:1.0";
  private static final String PATH = FileRepository.relative("t:leaf:1.0", "jar");

  @TempDir Path folder;

  private Path users;
  private Path cached;

  @BeforeEach
  void prepare() throws IOException {
    users = publish("users", "the user's");
    cached = publish("cache", "the cache's");
  }

  private Path publish(String name, String content) throws IOException {
    return new FileRepository(folder.resolve(name))
        .publish("t:leaf:1.0", content)
        .path("t:leaf:1.0", "jar");
  }

  private List<Path> deleted(String locked, boolean offline) {
    Lock lock = new Lock(List.of(), new TreeMap<>(Map.of(NAME, locked)), List.of());
    List<Path> folders = List.of(folder.resolve("users"), folder.resolve("cache"));
    List<Path> deleted =
        new MismatchDeletion(new LockVerification(lock), folders, offline)
            .of(new DefaultArtifact(NAME), PATH);
    assertThat(deleted).allMatch(Files::notExists);
    return deleted;
  }

  @Test
  void deletesWhatDoesNotFitTheLock() throws IOException {
    assertThat(deleted(Sha256.of(cached), false)).containsExactly(users);
    assertThat(deleted(Sha256.of("neither"), false)).containsExactly(cached);
  }

  @Test
  void keepsOfflineWhatNothingReplaces() throws IOException {
    assertThat(deleted(Sha256.of("neither"), true)).isEmpty();
    assertThat(deleted(Sha256.of(users), true)).containsExactly(cached);
  }

  @Test
  void keepsWhatTheUserHasInstalled() throws IOException {
    Path origins = users.resolveSibling("_remote.repositories");
    Files.writeString(origins, "#NOTE\nleaf-1.0.jar>=\nleaf-1.0.pom>=\n");
    assertThat(deleted(Sha256.of(cached), false)).isEmpty();

    Files.writeString(origins, "#NOTE\nleaf-1.0.jar>central=\n");
    assertThat(deleted(Sha256.of(cached), false)).containsExactly(users);
  }

  @Test
  void keepsAFolderInAFilesPlace() throws IOException {
    Files.delete(cached);
    Files.createDirectory(cached);

    assertThat(deleted(Sha256.of(users), false)).isEmpty();
  }

  @Test
  void keepsWhatIsSoundWhereTheLockHasABrokenFile() throws IOException {
    Files.writeString(cached, "<html>proxy login</html>");

    assertThat(deleted(Sha256.of(cached), false)).containsExactly(cached);
  }
}
