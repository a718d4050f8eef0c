package dev.jlserve.cli.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What an effective pom tells maven-compiler-plugin for its execution that compiles the main code.
 *
 * @param configuration of that execution, the plugin's counted in
 * @param user properties that count before the pom's
 * @param properties the pom's
 */
record CompilerPlugin(
    Xpp3Dom configuration, Map<String, String> user, Map<Object, Object> properties) {

  private static final String NAME = "maven-compiler-plugin";
  private static final String DEFAULT = "default-compile";
  private static final String GOAL = "compile";
  private static final String ROOT = "configuration";

  /** How an option begins that javac hands to processors, its value in the same word. */
  private static final String OF_PROCESSORS = "-A";

  static CompilerPlugin of(Model model, Map<String, String> user) {
    Xpp3Dom configuration =
        plugin(model.getBuild()).map(CompilerPlugin::effective).orElse(new Xpp3Dom(ROOT));
    return new CompilerPlugin(configuration, user, model.getProperties());
  }

  /** Maven adds the plugin to each project; what is managed then counts. */
  private static Optional<Plugin> plugin(@Nullable Build build) {
    return Stream.of(
            build == null ? List.<Plugin>of() : build.getPlugins(),
            build == null || build.getPluginManagement() == null
                ? List.<Plugin>of()
                : build.getPluginManagement().getPlugins())
        .flatMap(List::stream)
        .filter(each -> each.getArtifactId().equals(NAME))
        .findFirst();
  }

  private static Xpp3Dom effective(Plugin plugin) {
    Xpp3Dom shared =
        plugin.getConfiguration() instanceof Xpp3Dom own ? new Xpp3Dom(own) : new Xpp3Dom(ROOT);
    return execution(plugin)
        .map(PluginExecution::getConfiguration)
        .filter(Xpp3Dom.class::isInstance)
        .map(own -> Xpp3Dom.mergeXpp3Dom(new Xpp3Dom((Xpp3Dom) own), shared))
        .orElse(shared);
  }

  /** Another execution compiles where Maven's own is switched off. */
  private static Optional<PluginExecution> execution(Plugin plugin) {
    Optional<PluginExecution> usual =
        plugin.getExecutions().stream().filter(each -> each.getId().equals(DEFAULT)).findFirst();
    return usual.filter(each -> "none".equals(each.getPhase())).isEmpty()
        ? usual
        : plugin.getExecutions().stream()
            .filter(each -> !each.getId().equals(DEFAULT) && each.getGoals().contains(GOAL))
            .findFirst();
  }

  /** A parameter, or the property that stands for it. */
  Optional<String> value(String name, String property) {
    return text(configuration.getChild(name))
        .or(() -> Optional.ofNullable(user.get(property)))
        .or(() -> Optional.ofNullable((String) properties.get(property)))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** A parameter that no property stands for. */
  Optional<String> value(String name) {
    return text(configuration.getChild(name));
  }

  boolean flag(String name, String property, boolean otherwise) {
    return value(name, property).map(Boolean::parseBoolean).orElse(otherwise);
  }

  /** The texts of a list. */
  List<String> values(String name) {
    return children(name).stream().flatMap(each -> text(each).stream()).toList();
  }

  /** The elements of a list. */
  List<Xpp3Dom> children(String name) {
    Xpp3Dom list = configuration.getChild(name);
    return list == null ? List.of() : Arrays.asList(list.getChildren());
  }

  /** Words for javac from the three parameters that have any. */
  List<String> arguments() {
    List<String> words = new ArrayList<>();
    for (Xpp3Dom each : children("compilerArguments")) {
      String option = "-" + each.getName().replaceFirst("^-", "");
      if (option.startsWith(OF_PROCESSORS)) {
        words.add(option + text(each).map(value -> "=" + value).orElse(""));
      } else {
        words.add(option);
        text(each).ifPresent(words::add);
      }
    }
    value("compilerArgument").ifPresent(words::add);
    words.addAll(values("compilerArgs"));
    return words;
  }

  static Optional<String> text(@Nullable Xpp3Dom element) {
    return Optional.ofNullable(element)
        .map(Xpp3Dom::getValue)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
