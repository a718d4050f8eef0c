package dev.jlserve.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Maven Central asks of a pom, of every module that is published. */
class CentralRulesTest {

  private static final Path PARENT = Path.of("../pom.xml");

  /** The parent, and those of its modules that {@code mvn deploy} takes. */
  static List<Model> published() throws Exception {
    Model parent = EffectiveModel.of(PARENT);
    Stream.Builder<Model> models = Stream.builder();
    models.add(parent);
    for (String module : parent.getModules()) {
      models.add(EffectiveModel.of(PARENT.resolveSibling(module).resolve("pom.xml")));
    }
    return models
        .build()
        .filter(model -> !"true".equals(model.getProperties().getProperty("maven.deploy.skip")))
        .toList();
  }

  @Test
  void modulesArePublished() throws Exception {
    assertThat(published())
        .extracting(Model::getArtifactId)
        .contains(
            "jlserve-parent",
            "jlserve-api",
            "jlserve-processor",
            "jlserve-server",
            "jlserve-maven-plugin",
            "jlserve-cli")
        .doesNotContain("examples", "jlserve-benchmarks", "jlserve-dist");
  }

  @ParameterizedTest
  @MethodSource("published")
  void aPomSaysWhatItIsAndWhoseAndUnderWhichLicence(Model model) {
    assertThat(model.getGroupId()).isEqualTo("dev.jlserve");
    assertThat(model.getName()).isNotBlank();
    assertThat(model.getDescription()).isNotBlank().endsWith(".");
    assertThat(model.getUrl()).isEqualTo("https://github.com/jlserve/jlserve-java");
    assertThat(model.getLicenses())
        .singleElement()
        .satisfies(
            licence -> {
              assertThat(licence.getName()).isEqualTo("Apache-2.0");
              assertThat(licence.getUrl()).startsWith("https://");
            });
    assertThat(model.getDevelopers())
        .isNotEmpty()
        .allSatisfy(developer -> assertThat(developer.getName()).isNotBlank());
    assertThat(model.getScm().getConnection()).matches("scm:git:https://.*/jlserve-java\\.git");
    assertThat(model.getScm().getDeveloperConnection()).startsWith("scm:git:");
    assertThat(model.getScm().getUrl()).isEqualTo(model.getUrl());
  }

  @ParameterizedTest
  @MethodSource("published")
  void aPomStandsOnReleasesOfCentralAlone(Model model) {
    assertThat(model.getRepositories())
        .allMatch(repository -> repository.getId().equals("central"));
    assertThat(model.getDependencies())
        .filteredOn(dependency -> !"test".equals(dependency.getScope()))
        .allMatch(dependency -> !"system".equals(dependency.getScope()))
        .extracting(Dependency::getVersion)
        .allMatch(version -> version.matches("[0-9][\\w.-]*") && !version.endsWith("-SNAPSHOT"));
  }

  @ParameterizedTest
  @MethodSource("published")
  void aModuleHasJarsOfItsSourcesAndJavadoc(Model model) throws Exception {
    if (model.getPackaging().equals("pom")) {
      return;
    }
    Model released = EffectiveModel.of(model.getPomFile().toPath(), "release");

    assertThat(goals(released, "maven-source-plugin")).contains("jar-no-fork");
    assertThat(goals(released, "maven-javadoc-plugin")).contains("jar");
    for (String skip : List.of("maven.source.skip", "maven.javadoc.skip")) {
      assertThat(released.getProperties()).doesNotContainKey(skip);
    }
  }

  private static List<String> goals(Model model, String plugin) {
    return model.getBuild().getPlugins().stream()
        .filter(found -> found.getArtifactId().equals(plugin))
        .map(Plugin::getExecutions)
        .flatMap(List::stream)
        .flatMap(execution -> execution.getGoals().stream())
        .toList();
  }

  @Test
  void theCatalogOfJBangNamesThisVersion() throws Exception {
    Model cli = EffectiveModel.of(Path.of("../jlserve-cli/pom.xml"));

    assertThat(Files.readString(Path.of("../jbang-catalog.json")))
        .contains(
            "\""
                + String.join(":", cli.getGroupId(), cli.getArtifactId(), cli.getVersion())
                + "\"");
  }

  @Test
  void theGuideForMavenNamesThisVersion() throws Exception {
    String version = EffectiveModel.of(PARENT).getVersion();

    assertThat(Files.readString(Path.of("../docs/maven.md")))
        .contains("jlserve-" + version)
        .containsPattern("jlserve-maven-plugin</artifactId>\\s*<version>" + version + "<")
        .containsPattern("jlserve-api</artifactId>\\s*<version>" + version + "<")
        .containsPattern("jlserve-processor</artifactId>\\s*<version>" + version + "<");
  }
}
