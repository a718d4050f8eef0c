package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedEnum;
import dev.jlserve.processor.rule.UsedRecord;
import dev.jlserve.processor.rule.UsedUnion;
import java.util.OptionalInt;
import javax.lang.model.util.Elements;

/**
 * JSON names, tags and defaults are Unicode text. Half of a surrogate pair has no bytes in UTF-8.
 */
public final class JsonUnicode implements AppRule {

  private final Elements elements;

  public JsonUnicode(Elements elements) {
    this.elements = elements;
  }

  @Override
  public void check(AppModel app, Report report) {
    for (UsedRecord record : UsedRecord.all(app)) {
      for (ComponentModel component : record.record().components()) {
        checkComponent(component, record, report);
      }
    }
    for (UsedEnum used : UsedEnum.all(app)) {
      for (EnumConstant constant : used.shape().constants()) {
        checkConstant(constant, used, report);
      }
    }
    for (UsedUnion used : UsedUnion.all(app)) {
      checkUnion(used, report);
    }
  }

  private static void checkComponent(ComponentModel component, UsedRecord record, Report report) {
    String what = "component '" + component.name() + "' of record '" + record.name() + "'";
    check(component.json(), "the name of " + what, component.origin(), record.use(), report);
    component
        .presence()
        .given()
        .ifPresent(
            given ->
                check(
                    given.text(), "the default of " + what, given.origin(), record.use(), report));
  }

  private void checkConstant(EnumConstant constant, UsedEnum used, Report report) {
    Origin use = used.component().record().use();
    String what = "the name of constant '" + constant.name() + "' of enum '" + used.name() + "'";
    Origin at = used.constant(constant, elements).map(EnumName::name).orElse(use);
    check(constant.json(), what, at, use, report);
  }

  private static void checkUnion(UsedUnion used, Report report) {
    Origin union = Origin.of(used.union().element());
    String what = "the discriminator of sealed interface '" + used.name() + "'";
    check(used.union().property(), what, union, used.use(), report);
    for (UnionCase each : used.union().cases()) {
      String tag = "the tag of record '" + Names.of(each.element()) + "'";
      check(each.tag(), tag, Origin.of(each.element()), used.use(), report);
    }
  }

  private static void check(String text, String what, Origin at, Origin use, Report report) {
    OptionalInt half =
        text.codePoints()
            .filter(each -> Character.getType(each) == Character.SURROGATE)
            .findFirst();
    half.ifPresent(
        each ->
            report.addUsed(
                DiagnosticName.JSON_UNICODE, at, use, what, String.format("\\u%04x", each)));
  }
}
