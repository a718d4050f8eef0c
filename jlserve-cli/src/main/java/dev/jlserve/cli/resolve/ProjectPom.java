package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.building.ModelProblemUtils;
import org.apache.maven.settings.Settings;

/**
 * Has Maven's model builder read a project's pom: parents, lists of versions, and the profiles that
 * are active in this Java, on this system, by the user's settings and by {@code .mvn/maven.config}.
 *
 * @param user the user's settings
 * @param arguments what Maven would be told beside the pom
 * @param properties the system's properties, {@code env.} and variables among them
 */
record ProjectPom(Settings user, MavenArguments arguments, Map<String, String> properties) {

  /**
   * The effective model.
   *
   * @throws CliException with what Maven says of it, if it is none
   */
  Model read(Path pom, PomResolver resolver) {
    List<String> active = new ArrayList<>(user.getActiveProfiles());
    active.addAll(arguments.switchedOn());
    DefaultModelBuildingRequest request =
        new DefaultModelBuildingRequest()
            .setPomFile(pom.toAbsolutePath().normalize().toFile())
            .setProcessPlugins(false)
            .setTwoPhaseBuilding(false)
            .setSystemProperties(properties(properties))
            .setUserProperties(properties(arguments.properties()))
            .setActiveProfileIds(active)
            .setInactiveProfileIds(arguments.switchedOff())
            .setProfiles(SettingsProfiles.of(user));
    request.setModelResolver(resolver);
    try {
      return new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel();
    } catch (ModelBuildingException e) {
      throw new CliException(pom + " is refused: " + problems(e.getProblems()), ExitCode.FAULT);
    }
  }

  /** What Maven says of a pom that it refuses. */
  static String problems(List<ModelProblem> problems) {
    return problems.stream()
        .filter(problem -> problem.getSeverity() != ModelProblem.Severity.WARNING)
        .map(
            problem ->
                problem.getMessage() + " (" + ModelProblemUtils.formatLocation(problem, "") + ")")
        .distinct()
        .collect(Collectors.joining("\n  "));
  }

  private static Properties properties(Map<String, String> values) {
    Properties properties = new Properties();
    properties.putAll(values);
    return properties;
  }
}
