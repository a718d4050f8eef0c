package dev.jlserve.processor.rule;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Origin;
import java.util.stream.Stream;

/**
 * A component of a record that an endpoint uses.
 *
 * @param component the component
 * @param record its record
 */
public record UsedComponent(ComponentModel component, UsedRecord record) {

  /** Reports the component. */
  public void report(Report report, DiagnosticName name, Object... arguments) {
    reportAt(component.origin(), report, name, arguments);
  }

  /** Reports something written on the component. */
  public void reportAt(Origin origin, Report report, DiagnosticName name, Object... arguments) {
    report.addUsed(name, origin, record.use(), arguments);
  }

  /** The arguments of a message, beginning with the names of component and record. */
  public Object[] named(Object... others) {
    return Stream.concat(Stream.of(component.name(), record.name()), Stream.of(others)).toArray();
  }
}
