package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.image.jib.JibTool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleCheckTest {

  private static final String OPTION = "-Dgreeting=héllo";
  private static final String FILE = "/jlserve/weights/größe.txt";

  @TempDir private Path folder;

  private Path base(String... files) throws IOException {
    return TarArchives.image(folder, "A=b", List.of("lib/libc.so.6", "opt/a"), List.of(files));
  }

  private void check(Path base, String file, List<String> volume, String... jvmOptions) {
    ImagePlan plan =
        new ImagePlan(
            "app",
            base,
            new Platform("linux", "amd64"),
            List.of(
                new ImageLayer(
                    "weights", List.of(new ImageFile(base, file, ImageFile.Mode.PLAIN)))),
            volume,
            new TreeMap<>(),
            List.of("java"),
            "/jlserve",
            "1:1");
    ImageTool tool = new JibTool(new RecordedConsole(), Map.of(), folder.resolve("layers"), folder);
    new LocaleCheck(tool).of(plan, List.of(jvmOptions));
  }

  @Test
  void whatIsBeyondAsciiIsRefusedOnABaseWithoutALocale() throws IOException {
    Path base = base();

    assertThatThrownBy(() -> check(base, FILE, List.of(), "-Xmx1g"))
        .isInstanceOf(CliException.class)
        .hasMessage(
            "The base image "
                + base
                + " has no locale for UTF-8, so its Java reads only ASCII, and not the name of "
                + FILE
                + ". Name a base image with /usr/lib/locale/C.utf8 by --base, such as"
                + " gcr.io/distroless/java-base-debian13. Or use ASCII characters alone there.");
    assertThatThrownBy(() -> check(base, "/jlserve/a", List.of(FILE)))
        .hasMessageContaining("not the name of " + FILE + ". ");
    assertThatThrownBy(() -> check(base, "/jlserve/a", List.of(), "-Xmx1g", OPTION))
        .hasMessageContaining("not the app's option " + OPTION + ". ");
  }

  @Test
  void asciiNeedsNoLocale() throws IOException {
    Path base = base();

    assertThatCode(() -> check(base, "/jlserve/a", List.of("/b"), "-Xmx1g", "-Djlserve.build=é"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usr/lib/locale/C.utf8/LC_CTYPE",
        "./usr/lib/locale/C.UTF-8/LC_CTYPE -> ../C.utf8/LC_CTYPE",
        "usr/lib/locale/locale-archive",
        "lib/ld-musl-x86_64.so.1",
        "nix/store/a-glibc-locales/lib/locale/locale-archive"
      })
  void aBaseWithALocaleReadsAll(String locale) throws IOException {
    Path base = base(locale);

    assertThatCode(() -> check(base, FILE, List.of(FILE), OPTION)).doesNotThrowAnyException();
  }

  @Test
  void aLocaleThatALayerRemovesIsNone() throws IOException {
    Path base =
        TarArchives.image(
            folder,
            "A=b",
            List.of("usr/lib/locale/C.utf8/LC_CTYPE"),
            List.of("usr/lib/locale/.wh.C.utf8"));

    assertThatThrownBy(() -> check(base, FILE, List.of())).isInstanceOf(CliException.class);
  }
}
