package dev.jlserve.processor.validate.requirement;

import dev.jlserve.processor.coordinate.Coordinate;
import dev.jlserve.processor.coordinate.CoordinateAdvice;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Requirement;
import dev.jlserve.processor.rule.AppRule;

/** A requirement is a Maven coordinate of three parts. */
public final class RequirementForm implements AppRule {

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
          CoordinateAdvice.fault(requirement.coordinate()),
          CoordinateAdvice.edit(requirement.coordinate()));
    }
  }
}
