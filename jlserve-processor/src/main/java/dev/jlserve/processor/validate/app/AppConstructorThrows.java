package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.Throwing;
import javax.lang.model.util.ElementFilter;

/** An app's constructor throws exceptions only. */
public final class AppConstructorThrows implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    ElementFilter.constructorsIn(app.element().getEnclosedElements()).stream()
        .filter(constructor -> constructor.getParameters().isEmpty())
        .forEach(
            constructor ->
                Throwing.beyondException(constructor)
                    .forEach(
                        thrown ->
                            report.add(
                                DiagnosticName.APP_CONSTRUCTOR_THROWS,
                                Origin.of(constructor),
                                Names.of(app.element()),
                                WrittenType.of(thrown))));
  }
}
