package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.rule.ComponentRule;
import dev.jlserve.processor.rule.UsedComponent;
import java.util.regex.Pattern;

/** A component's type has a place in JSON. */
public final class ComponentType implements ComponentRule {

  /** A wildcard, or a raw collection. No type argument makes a class fit. */
  private static final Pattern OPEN =
      Pattern.compile("(List|Set|Collection|Map|Optional)|(?!Class<).*\\?.*");

  /** JSON of any form: anything at all, or the trees of JSON libraries. */
  private static final Pattern FREE =
      Pattern.compile(
          "Object|Json(Node|Element|Value|Object|Array|String|Number|Boolean|Null|Structure)|JSON(Object|Array)|ObjectNode");

  @Override
  public void check(UsedComponent component, Report report) {
    if (component.record().settings()) {
      return;
    }
    component
        .component()
        .use()
        .within()
        .flatMap(use -> use.shape().unsupported().stream())
        .forEach(
            unsupported ->
                component.report(
                    report,
                    DiagnosticName.COMPONENT_TYPE,
                    component.named(unsupported.written(), edit(unsupported))));
  }

  private static String edit(TypeShape.Unsupported unsupported) {
    if (unsupported.genericUnion()) {
      return "Declare the sealed interface without type parameters";
    }
    String written = unsupported.written();
    if (FREE.matcher(written).matches()) {
      return "For JSON of any form, write dev.jlserve.JsonValue or Map<String, Object>";
    }
    return OPEN.matcher(written).matches()
        ? "Write concrete type arguments, as in List<String>"
        : "Use one of these instead";
  }
}
