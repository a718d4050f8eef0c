package dev.jlserve.processor.validate.requirement;

import dev.jlserve.processor.coordinate.Coordinate;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Requirement;
import dev.jlserve.processor.rule.AppRule;
import java.util.EnumMap;
import java.util.Map;

/** A native library is listed for one device. */
public final class RequirementNatives implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    Map<NativeLibrary, Coordinate> libraries = new EnumMap<>(NativeLibrary.class);
    for (Requirement requirement : app.requirements()) {
      Coordinate.of(requirement.coordinate())
          .ifPresent(coordinate -> check(requirement, coordinate, libraries, report));
    }
  }

  private static void check(
      Requirement requirement,
      Coordinate coordinate,
      Map<NativeLibrary, Coordinate> libraries,
      Report report) {
    NativeLibrary.of(coordinate.group(), coordinate.artifact())
        .map(library -> libraries.putIfAbsent(library, coordinate))
        .filter(first -> !first.artifact().equals(coordinate.artifact()))
        .ifPresent(
            first ->
                report.add(
                    DiagnosticName.REQUIREMENT_NATIVES,
                    requirement.origin(),
                    first.group() + ":" + first.artifact(),
                    coordinate.group() + ":" + coordinate.artifact()));
  }
}
