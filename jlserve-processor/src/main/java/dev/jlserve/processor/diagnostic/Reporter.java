package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Origin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Prints diagnostics: in source order, each once, where the compiler can show a caret. */
public final class Reporter {

  private final Messager messager;
  private final Placement placement;
  private final Set<Printed> printed = new HashSet<>();

  /** A message at a place: compilers print the same one as often as it is given. */
  private record Printed(Origin place, String text) {}

  private record Placed(Origin place, Diagnostic diagnostic) {}

  /** Creates the reporter of a compilation. */
  public Reporter(ProcessingEnvironment env) {
    this.messager = env.getMessager();
    this.placement = new Placement(env);
  }

  /**
   * Prints the mistakes of a round.
   *
   * @param roots the classes of the round, which order the files
   */
  public void print(List<Diagnostic> diagnostics, Iterable<? extends Element> roots) {
    Comparator<Origin> inSource = new SourceOrder(roots);
    diagnostics.stream()
        .map(each -> new Placed(placement.place(each), each))
        .sorted(
            Comparator.comparing(Placed::place, inSource)
                .thenComparing(each -> each.diagnostic().origin(), inSource))
        .map(each -> new Printed(each.place(), each.diagnostic().text()))
        .filter(printed::add)
        .forEach(each -> print(Kind.ERROR, each.text(), each.place()));
  }

  /** Prints a failure of the processor itself at the class that it was reading. */
  public void printCrash(Throwable failure, @Nullable Element near) {
    StringWriter stack = new StringWriter();
    failure.printStackTrace(new PrintWriter(stack));
    String text = DiagnosticName.INTERNAL_ERROR.text(failure);
    if (near == null) {
      messager.printMessage(Kind.ERROR, text);
    } else {
      print(Kind.ERROR, text, Origin.of(near));
    }
    messager.printMessage(Kind.NOTE, stack.toString());
  }

  private void print(Kind kind, String text, Origin place) {
    if (place.annotation() == null) {
      messager.printMessage(kind, text, place.element());
    } else if (place.value() == null) {
      messager.printMessage(kind, text, place.element(), place.annotation());
    } else {
      messager.printMessage(kind, text, place.element(), place.annotation(), place.value());
    }
  }
}
