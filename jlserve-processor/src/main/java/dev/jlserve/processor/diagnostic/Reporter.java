package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Origin;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Prints diagnostics: in source order, each once, where the compiler can show a caret. */
public final class Reporter {

  private final Messager messager;
  private final DeclaringFiles files;
  private final Placement placement;
  private final Consumer<Wording> listener;
  private final Set<Printed> printed = new HashSet<>();

  /** A message at a place: compilers print the same one as often as it is given. */
  private record Printed(Origin place, Wording wording) {}

  private record Placed(Origin place, Diagnostic diagnostic) {}

  /**
   * Creates the reporter of a compilation.
   *
   * @param listener hears of each mistake before the compiler does
   */
  public Reporter(ProcessingEnvironment env, Consumer<Wording> listener) {
    this.listener = listener;
    this.messager = env.getMessager();
    this.files = new DeclaringFiles(env.getElementUtils());
    this.placement = new Placement(env);
  }

  /**
   * Prints the mistakes of a round.
   *
   * @param roots the classes of the round, which order the files
   */
  public void print(List<Diagnostic> diagnostics, Iterable<? extends Element> roots) {
    Comparator<Origin> inSource = new SourceOrder(roots, files);
    diagnostics.stream()
        .map(each -> new Placed(placement.place(each, roots), each))
        .sorted(
            Comparator.comparing(Placed::place, inSource)
                .thenComparing(each -> each.diagnostic().origin(), inSource))
        .filter(each -> printed.add(new Printed(shown(each.place()), each.diagnostic().wording())))
        .forEach(each -> print(each.diagnostic().wording(), each.place()));
  }

  /** Compilers find no place for each of the annotations that are one annotation repeated. */
  private static Origin shown(Origin place) {
    Element element = place.element();
    return element.getAnnotationMirrors().contains(place.annotation()) ? place : Origin.of(element);
  }

  private void print(Wording wording, Origin place) {
    listener.accept(wording);
    String text = wording.text();
    Kind kind = wording.name().kind();
    if (place.annotation() == null) {
      messager.printMessage(kind, text, place.element());
    } else if (place.value() == null) {
      messager.printMessage(kind, text, place.element(), place.annotation());
    } else {
      messager.printMessage(kind, text, place.element(), place.annotation(), place.value());
    }
  }
}
