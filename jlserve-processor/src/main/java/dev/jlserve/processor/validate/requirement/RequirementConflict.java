package dev.jlserve.processor.validate.requirement;

import dev.jlserve.processor.coordinate.Coordinate;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Requirement;
import dev.jlserve.processor.rule.AppRule;
import java.util.HashMap;
import java.util.Map;

/** An artifact is listed with one version. */
public final class RequirementConflict implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    Map<String, String> versions = new HashMap<>();
    for (Requirement requirement : app.requirements()) {
      Coordinate.of(requirement.coordinate())
          .filter(Coordinate::isExact)
          .ifPresent(coordinate -> check(requirement, coordinate, versions, report));
    }
  }

  private static void check(
      Requirement requirement, Coordinate coordinate, Map<String, String> versions, Report report) {
    String first = versions.putIfAbsent(coordinate.identity(), coordinate.version());
    if (first != null && !first.equals(coordinate.version())) {
      report.add(
          DiagnosticName.REQUIREMENT_CONFLICT,
          requirement.origin(),
          coordinate.identity(),
          first,
          coordinate.version());
    }
  }
}
