package dev.jlserve.processor.validate.requirement;

import dev.jlserve.processor.coordinate.Coordinate;
import dev.jlserve.processor.coordinate.CoordinateAdvice;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Requirement;
import dev.jlserve.processor.rule.AppRule;

/**
 * A requirement names one exact version, or leaves it to a list of versions among the requirements.
 *
 * @param snapshots whether a version may be one that is not finished
 */
public record RequirementVersion(boolean snapshots) implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    boolean boms =
        app.requirements().stream()
            .flatMap(each -> Coordinate.of(each.coordinate()).stream())
            .anyMatch(each -> each.isBom() && each.isResolvable(snapshots, false));
    app.requirements().forEach(each -> check(each, boms, report));
  }

  private void check(Requirement requirement, boolean boms, Report report) {
    Coordinate.of(requirement.coordinate())
        .filter(coordinate -> !coordinate.isResolvable(snapshots, boms))
        .ifPresent(
            coordinate ->
                report.add(
                    DiagnosticName.REQUIREMENT_VERSION,
                    requirement.origin(),
                    requirement.coordinate(),
                    CoordinateAdvice.versionFault(coordinate),
                    CoordinateAdvice.versionEdit(coordinate)));
  }
}
