package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Requirement;

/** A requirement is a Maven coordinate of three parts. */
final class RequirementForm implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    app.requirements().forEach(each -> check(each, report));
  }

  private static void check(Requirement requirement, Report report) {
    if (Coordinate.of(requirement.coordinate()).isEmpty()) {
      report.add(
          DiagnosticName.REQUIREMENT_FORM,
          requirement.origin(),
          requirement.coordinate(),
          Coordinate.fault(requirement.coordinate()),
          Coordinate.edit(requirement.coordinate()));
    }
  }
}
