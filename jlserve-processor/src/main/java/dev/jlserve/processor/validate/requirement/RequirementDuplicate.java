package dev.jlserve.processor.validate.requirement;

import dev.jlserve.processor.coordinate.Coordinate;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Requirement;
import dev.jlserve.processor.rule.AppRule;
import java.util.HashSet;
import java.util.Set;

/** A requirement is listed once. */
public final class RequirementDuplicate implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    Set<String> seen = new HashSet<>();
    for (Requirement requirement : app.requirements()) {
      // What is no coordinate is a mistake each time.
      boolean exact =
          Coordinate.of(requirement.coordinate()).filter(Coordinate::isExact).isPresent();
      if (exact && !seen.add(requirement.coordinate())) {
        report.add(
            DiagnosticName.REQUIREMENT_DUPLICATE, requirement.origin(), requirement.coordinate());
      }
    }
  }
}
