package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one round. */
public final class Report {

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** Adds a mistake in the app's own source. */
  public void add(DiagnosticName name, Origin origin, Object... arguments) {
    diagnostics.add(Diagnostic.of(name, origin, origin, arguments));
  }

  /** Adds a mistake in a type that the app uses, with the place of the use. */
  public void addUsed(DiagnosticName name, Origin origin, Origin use, Object... arguments) {
    diagnostics.add(Diagnostic.of(name, origin, use, arguments));
  }

  /** Whether there is no error; there may be warnings. */
  public boolean isClean() {
    return diagnostics.stream().noneMatch(each -> each.name().isError());
  }

  /** All mistakes, in the order in which they were found. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
