package dev.jlserve.cli.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.lock.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AppLockTest {

  @TempDir Path folder;

  private final RecordedConsole console = new RecordedConsole();

  @Test
  void saysWhereTheFileCannotBeWritten() throws IOException {
    Path blocked = Files.createFile(folder.resolve("file")).resolve("App.jlserve.lock");
    AppLock lock = lock(blocked);

    lock.save(lock.after(List.of("g:a:1"), artifacts("g:a:jar:1", "aa"), List.of()));

    assertThat(console.err())
        .containsExactly(
            "Note: " + blocked + " cannot be written; the lock is kept in the cache folder only");
  }

  @Test
  void keepsWhatABuildHadNoUseForWhileTheRequirementsAreTheSame() throws IOException {
    Path file = folder.resolve("App.jlserve.lock");
    Lock old = new Lock(List.of("g:a:1"), artifacts("g:lost:pom:1", "cc"), List.of());
    new LockFile(file).write(old);

    assertThat(
            lock(file).after(List.of("g:a:1"), artifacts("g:a:jar:1", "aa"), List.of()).artifacts())
        .containsOnlyKeys("g:lost:pom:1", "g:a:jar:1");
    assertThat(
            lock(file).after(List.of("g:a:2"), artifacts("g:a:jar:2", "bb"), List.of()).artifacts())
        .containsOnlyKeys("g:a:jar:2");
  }

  @Test
  void leavesAFileAloneThatSaysTheSame() throws IOException {
    Path file = folder.resolve("App.jlserve.lock");
    Lock old = new Lock(List.of("g:a:1"), artifacts("g:a:jar:1", "aa"), List.of());
    new LockFile(file).write(old);
    Files.writeString(file, Files.readString(file) + "# a comment of the user's\n");

    lock(file).save(old);

    assertThat(file).content().endsWith("# a comment of the user's\n");
    assertThat(console.out()).isEmpty();
  }

  @Test
  void leavesTheBaseImagesOfTheFile() throws IOException {
    LockFile file = new LockFile(folder.resolve("App.jlserve.lock"));
    SortedMap<String, String> bases = artifacts("base:1", "dd");
    file.write(new Lock(List.of("g:a:1"), new TreeMap<>(), List.of(), bases));

    lock(file.path()).save(new Lock(List.of("g:a:2"), artifacts("g:a:jar:2", "bb"), List.of()));

    assertThat(file.read().orElseThrow().bases()).isEqualTo(bases);
  }

  @Test
  void makesAnewWhatCannotBeReadAlsoWhereNothingIsLocked() throws IOException {
    LockFile file = new LockFile(folder.resolve("App.jlserve.lock"));
    Files.writeString(file.path(), "format 1\n<<<<<<< HEAD\n");

    new AppLock(file, Optional.empty(), true, console).save(Lock.NONE);

    assertThat(file.read()).contains(Lock.NONE);
    assertThat(console.out())
        .containsExactly("Wrote " + file.path() + "; commit it with the source");
  }

  @Test
  void writesNoFileWhereNothingIsLocked() {
    Path file = folder.resolve("App.jlserve.lock");

    new AppLock(new LockFile(file), Optional.empty(), true, console).save(Lock.NONE);

    assertThat(file).doesNotExist();
  }

  @Test
  void saysWhatChangedOfRequirementsInTheFormsOfMavenToo() throws IOException {
    Path file = folder.resolve("App.jlserve.lock");
    new LockFile(file)
        .write(
            new Lock(
                List.of("g:a:linux:1.0", "g:b:1.0:native@zip"),
                artifacts("g:a:jar:linux:1.0", "aa"),
                List.of()));

    lock(file)
        .save(
            new Lock(
                List.of("g:a:linux:1.1", "g:b:1.0:native@zip"),
                artifacts("g:a:jar:linux:1.1", "bb"),
                List.of()));

    assertThat(console.out())
        .containsExactly(
            "Renewed "
                + file
                + ": requirement g:a:linux:1.0 became g:a:linux:1.1; g:a:linux 1.0 became 1.1");
  }

  private AppLock lock(Path file) {
    return new AppLock(new LockFile(file), Optional.empty(), false, console);
  }

  private static SortedMap<String, String> artifacts(String name, String hash) {
    return new TreeMap<>(Map.of(name, hash));
  }
}
