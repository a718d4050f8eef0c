package dev.jlserve.cli.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The source roots that a pom adds through build-helper-maven-plugin. */
public final class AddedSources {

  private static final String PLUGIN = "build-helper-maven-plugin";
  private static final String GOAL = "add-source";

  private AddedSources() {}

  /** As they are written, those of managed plugins and of all profiles among them. */
  static List<String> in(Model model) {
    List<BuildBase> builds = new ArrayList<>();
    if (model.getBuild() != null) {
      builds.add(model.getBuild());
    }
    model.getProfiles().stream().map(Profile::getBuild).filter(b -> b != null).forEach(builds::add);
    return builds.stream()
        .flatMap(
            build ->
                Stream.concat(
                    build.getPlugins().stream(),
                    build.getPluginManagement() == null
                        ? Stream.empty()
                        : build.getPluginManagement().getPlugins().stream()))
        .flatMap(plugin -> of(plugin).stream())
        .toList();
  }

  /** Those of one plugin; none if it is another one. */
  public static List<String> of(Plugin plugin) {
    if (!plugin.getArtifactId().equals(PLUGIN)) {
      return List.of();
    }
    return Stream.concat(
            configured(plugin),
            plugin.getExecutions().stream()
                .filter(each -> each.getGoals().isEmpty() || each.getGoals().contains(GOAL))
                .flatMap(AddedSources::configured))
        .toList();
  }

  private static Stream<String> configured(ConfigurationContainer part) {
    return part.getConfiguration() instanceof Xpp3Dom configuration
            && configuration.getChild("sources") != null
        ? Arrays.stream(configuration.getChild("sources").getChildren())
            .map(Xpp3Dom::getValue)
            .filter(text -> text != null && !text.isBlank())
            .map(String::strip)
        : Stream.empty();
  }
}
