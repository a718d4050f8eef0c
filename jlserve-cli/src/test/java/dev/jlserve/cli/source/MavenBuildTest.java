package dev.jlserve.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.jlserve.cli.console.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app by the file in which the Maven plugin describes it. */
class MavenBuildTest {

  @TempDir private Path folder;
  private Path classes;
  private Path module;
  private Path root;
  private Path file;

  @BeforeEach
  void describe() throws IOException {
    classes = folder.resolve("app/target/my classes");
    module = folder.resolve("lib/target/classes");
    root = folder.resolve("app/src/main/java");
    file = folder.resolve("app/target/jlserve/Pricing.maven-build");
    write(classes.resolve("META-INF/jlserve/app"), "shop.PricingBootstrap\nrequests 1");
    write(classes.resolve("shop/Pricing.class"), "1");
    write(module.resolve("tax/Rates.class"), "1");
    write(
        root.resolve("shop/Pricing.java"),
        "package shop; @dev.jlserve.JLServeApp public class Pricing {}");
    write(root.resolve("shop/Other.java"), "package shop; /* no JLServeApp */ class Other {}");
    write(
        file,
        String.join(
            "\n",
            "format 1",
            "begun 17",
            "classes " + classes,
            "root " + root,
            "jar a.b:c:natives:1.0 " + folder.resolve("c-1.0-natives.jar"),
            "module shop:lib:1-SNAPSHOT " + module));
  }

  private static void write(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void theSourceIsThatOfTheClassAndTheClassPathIsMavens() {
    Sources sources = AppLocator.sources(file);

    assertThat(sources.file()).isEqualTo(root.resolve("shop/Pricing.java"));
    assertThat(sources.project()).isEmpty();
    assertThat(sources.watched()).containsExactly(file);
    MavenBuild build = sources.build().orElseThrow();
    assertThat(build.begun()).isEqualTo(17);
    assertThat(build.files()).containsKeys("META-INF/jlserve/app", "shop/Pricing.class");
    assertThat(build.path())
        .extracting(MavenArtifact::group, MavenArtifact::classifier, MavenArtifact::version)
        .containsExactly(tuple("a.b", "natives", "1.0"), tuple("shop", "", "1-SNAPSHOT"));
    assertThat(build.modules()).extracting(MavenArtifact::artifact).containsExactly("lib");
  }

  @Test
  void classesOfTheAppAndOfModulesCountAndTheTimeDoesNot() throws Exception {
    String before = AppLocator.sources(file).hash();

    write(file, Files.readString(file).replace("begun 17", "begun 18"));
    assertThat(AppLocator.sources(file).hash()).isEqualTo(before);

    write(module.resolve("tax/Rates.class"), "2");
    String other = AppLocator.sources(file).hash();
    assertThat(other).isNotEqualTo(before);

    write(classes.resolve("shop/Pricing.class"), "2");
    assertThat(AppLocator.sources(file).hash()).isNotEqualTo(other);
  }

  @Test
  void aFileOfAnotherVersionIsRefused() throws Exception {
    write(file, Files.readString(file).replace("format 1", "format 2"));

    assertThatThrownBy(() -> AppLocator.sources(file))
        .isInstanceOf(CliException.class)
        .hasMessage(
            file + " cannot be read: its format is another one. Run the goal of Maven again.");
  }
}
