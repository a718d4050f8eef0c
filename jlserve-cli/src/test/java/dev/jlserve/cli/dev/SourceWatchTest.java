package dev.jlserve.cli.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.FileLinesException;
import dev.jlserve.cli.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWatchTest {

  @TempDir private Path folder;
  private Path source;
  private final SourceWatch watch = new SourceWatch();

  @BeforeEach
  void follow() throws Exception {
    source = Files.writeString(folder.resolve("Greeter.java"), "class Greeter {}");
    // However soon a change comes, it has another time.
    for (Path each : List.of(source, folder)) {
      Files.setLastModifiedTime(each, FileTime.fromMillis(1000));
    }
    watch.follow(source);
    assertThat(watch.changed()).isFalse();
  }

  @Test
  void aSaveIsSeenOnce() throws Exception {
    Files.writeString(source, "class Greeter { }");
    assertThat(watch.changed()).isTrue();
    assertThat(watch.changed()).isFalse();
  }

  @Test
  void aSaveBetweenTheReadingOfAFileAndTheFirstLookAtItIsSeen() throws Exception {
    Path helper = Files.writeString(folder.resolve("Helper.java"), "class Helper {}");
    Files.writeString(source, "@JLServeApp class Greeter { Helper helper; }");
    Sources read = AppLocator.sources(source);
    assertThat(watch.changed()).isTrue();
    Files.writeString(helper, "class Helper { }");

    watch.add(read);

    assertThat(watch.changed()).isTrue();
    assertThat(watch.changed()).isFalse();
  }

  @Test
  void aFileThatTakesTheSourcesPlaceIsASave() throws Exception {
    Path other = Files.writeString(folder.resolve("x~"), "class Greeter {}");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(source));
    Files.move(other, source, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    assertThat(watch.changed()).isTrue();
  }

  @Test
  void aNewFileBesideItIsSeen() throws Exception {
    Files.writeString(folder.resolve("Person.java"), "record Person() {}");
    assertThat(watch.changed()).isTrue();
  }

  @Test
  void aFileIsSeenWhereTheAppWasLookedFor() throws Exception {
    Path util = Files.createDirectory(folder.resolve("util"));
    follow("util.Help.me();");

    Files.writeString(util.resolve("notes.txt"), "");
    assertThat(watch.changed()).isFalse();
    Files.writeString(util.resolve("Help.java"), "package util; public class Help {}");

    assertThat(watch.changed()).isTrue();
    assertThat(watch.changed()).isFalse();
  }

  @Test
  void aFolderThatIsNewIsSeen() throws Exception {
    Path root = folder.resolve("root");
    source = Files.createDirectories(root.resolve("shop")).resolve("Shop.java");
    follow("package shop; import tax.Rate;");

    Files.createDirectory(root.resolve("other"));
    assertThat(watch.changed()).isFalse();
    Files.createDirectory(root.resolve("tax"));

    assertThat(watch.changed()).isTrue();
  }

  @Test
  void aResourceIsSeenWhereThereWasNone() throws Exception {
    Files.writeString(folder.resolve("pom.xml"), "<project><artifactId>a</artifactId></project>");
    source = Files.createDirectories(folder.resolve("src/main/java")).resolve("App.java");
    follow("");
    Path words = folder.resolve("src/main/resources/words");

    Files.createDirectories(words);
    assertThat(watch.changed()).isTrue();
    Files.setLastModifiedTime(words, FileTime.fromMillis(1000));
    watch.add(sources());
    Files.writeString(words.resolve("labels.txt"), "");

    assertThat(watch.changed()).isTrue();
  }

  @Test
  void aFileThatALineNamesIsSeenOnceItIsThere() throws Exception {
    Path lib = folder.resolve("lib");
    Path more = Files.createDirectories(lib.resolve("texts/more"));
    Files.setLastModifiedTime(more, FileTime.fromMillis(1000));
    Files.writeString(source, "//FILES lib/new/a.txt lib/texts/**.txt\n@JLServeApp class App {}");
    addMistaken();

    Files.createDirectory(lib.resolve("new"));
    assertThat(watch.changed()).isFalse();
    Files.writeString(lib.resolve("new/a.txt"), "");
    assertThat(watch.changed()).isTrue();
    assertThat(watch.changed()).isFalse();
    Files.writeString(more.resolve("b.txt"), "");
    assertThat(watch.changed()).isTrue();
  }

  @Test
  void aNamedFileThatNamesAMissingOneIsSeenWhenItIsMended() throws Exception {
    Path part = Files.createDirectory(folder.resolve("lib")).resolve("Part.java");
    Files.writeString(part, "//SOURCES ../other/Missing.java\nclass Part {}");
    Files.writeString(source, "//SOURCES lib/Part.java\n@JLServeApp class App {}");
    addMistaken();

    Files.writeString(part, "class Part {}");

    assertThat(watch.changed()).isTrue();
  }

  private void addMistaken() {
    assertThatExceptionOfType(FileLinesException.class)
        .isThrownBy(this::sources)
        .satisfies(watch::add);
    watch.changed();
    assertThat(watch.changed()).isFalse();
  }

  private void follow(String text) throws Exception {
    Files.writeString(source, text + " @JLServeApp class App {}");
    watch.add(sources());
    watch.changed();
  }

  private Sources sources() {
    return AppLocator.sources(source);
  }

  @Test
  void aSaveBeforeFollowingAgainIsNotLost() throws Exception {
    Files.writeString(source, "class Greeter { }");
    watch.follow(source);
    assertThat(watch.changed()).isTrue();
  }
}
