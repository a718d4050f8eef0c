package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.JacksonAdvice;
import dev.jlserve.processor.rule.UsedEnum;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** The JSON names of an enum's constants differ. */
public final class EnumName implements AppRule {

  private final Elements elements;

  public EnumName(Elements elements) {
    this.elements = elements;
  }

  @Override
  public void check(AppModel app, Report report) {
    for (UsedEnum used : UsedEnum.all(app)) {
      Map<String, EnumConstant> seen = new HashMap<>();
      for (EnumConstant constant : used.shape().constants()) {
        EnumConstant first = seen.putIfAbsent(constant.json(), constant);
        if (first != null) {
          report(used, first, constant, report);
        }
      }
    }
  }

  private void report(UsedEnum used, EnumConstant first, EnumConstant second, Report report) {
    Origin use = used.component().record().use();
    report.addUsed(
        DiagnosticName.ENUM_NAME,
        used.constant(second, elements).map(EnumName::name).orElse(use),
        use,
        first.name(),
        second.name(),
        used.name(),
        second.json());
  }

  /** The name that was given to a constant, else the constant. */
  static Origin name(VariableElement constant) {
    return constant.getAnnotationMirrors().stream()
        .filter(each -> JacksonAdvice.name(each).endsWith(".JsonProperty"))
        .findFirst()
        .map(each -> Origin.of(constant, each).member("value"))
        .orElse(Origin.of(constant));
  }
}
