package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UnionRule;
import dev.jlserve.processor.rule.UsedUnion;
import java.util.HashMap;
import java.util.Map;

/** The tags of a sealed interface's records differ. */
public final class SealedTag implements UnionRule {

  @Override
  public void check(UsedUnion used, AppModel app, Report report) {
    Map<String, UnionCase> seen = new HashMap<>();
    for (UnionCase each : used.union().cases()) {
      UnionCase first = seen.putIfAbsent(each.tag(), each);
      if (first != null) {
        report.addUsed(
            DiagnosticName.SEALED_TAG,
            Origin.of(each.element()),
            used.use(),
            Names.of(first.element()),
            Names.of(each.element()),
            used.name(),
            each.tag());
      }
    }
  }
}
