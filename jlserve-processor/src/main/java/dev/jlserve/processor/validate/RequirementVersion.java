package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Requirement;

/** A requirement names one exact version. */
final class RequirementVersion implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    app.requirements().forEach(each -> check(each, report));
  }

  private static void check(Requirement requirement, Report report) {
    Coordinate.of(requirement.coordinate())
        .filter(coordinate -> !coordinate.isExact())
        .ifPresent(
            coordinate ->
                report.add(
                    DiagnosticName.REQUIREMENT_VERSION,
                    requirement.origin(),
                    requirement.coordinate(),
                    coordinate.versionFault(),
                    coordinate.versionEdit()));
  }
}
