package dev.jlserve.cli.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The poms of a new app's repository say what the modules' own poms say. */
class RepositoryPomsTest {

  private static Model model(String text) throws IOException, XmlPullParserException {
    return new MavenXpp3Reader().read(new StringReader(text));
  }

  private static Model model(Path pom) throws IOException, XmlPullParserException {
    return model(Files.readString(pom));
  }

  @ParameterizedTest
  @CsvSource({
    "jlserve-api, API_POM",
    "jlserve-processor, PROCESSOR_POM",
    "jlserve-maven-plugin, MAVEN_PLUGIN_POM",
    "jlserve-server, SERVER_POM",
    "jlserve-store, STORE_POM"
  })
  void theyNameTheSameDependencies(String module, Template template) throws Exception {
    Model parent = model(Path.of("../pom.xml"));
    Model own = model(Path.of("..", module, "pom.xml"));
    Model written = model(template.fill(Map.of()));
    Map<String, String> managed =
        parent.getDependencyManagement().getDependencies().stream()
            .collect(
                Collectors.toMap(
                    Dependency::getManagementKey, each -> version(each.getVersion(), parent)));
    Set<String> relocated = relocated(own);

    assertThat(written.getArtifactId()).isEqualTo(own.getArtifactId());
    assertThat(written.getVersion()).isEqualTo(parent.getVersion());
    assertThat(written.getDependencies())
        .extracting(RepositoryPomsTest::name, Dependency::getVersion, Dependency::isOptional)
        .containsExactlyElementsOf(
            own.getDependencies().stream()
                .filter(each -> each.getScope() == null)
                .filter(each -> !relocated.contains(name(each)))
                .map(
                    each ->
                        tuple(name(each), managed.get(each.getManagementKey()), each.isOptional()))
                .toList());
  }

  private static String name(Dependency dependency) {
    return dependency.getGroupId() + ":" + dependency.getArtifactId();
  }

  private static String version(String written, Model parent) {
    return written.equals("${project.version}")
        ? parent.getVersion()
        : parent.getProperties().getProperty(written.replaceAll("[${}]", ""));
  }

  /** What a module's jar has of its dependencies. */
  private static Set<String> relocated(Model module) {
    return module.getBuild().getPlugins().stream()
        .filter(plugin -> plugin.getArtifactId().equals("maven-shade-plugin"))
        .map(Plugin::getExecutions)
        .flatMap(List::stream)
        .map(execution -> (Xpp3Dom) execution.getConfiguration())
        .map(shade -> shade.getChild("artifactSet").getChild("includes").getChildren())
        .flatMap(Arrays::stream)
        .map(Xpp3Dom::getValue)
        .collect(Collectors.toSet());
  }
}
