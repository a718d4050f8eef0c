package dev.jlserve.processor.read;

import dev.jlserve.processor.model.AppModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The apps that another processor has yet to complete. They are known by name: a compiler makes
 * elements anew in each round.
 */
final class WaitingApps {

  private final Elements elements;
  private final boolean ecj;
  private final Predicate<AppModel> complete;
  private final List<String> names = new ArrayList<>();
  private final Set<String> once = new HashSet<>();

  WaitingApps(ProcessingEnvironment env, Predicate<AppModel> complete) {
    this.elements = env.getElementUtils();
    this.ecj = env.getClass().getName().startsWith("org.eclipse.jdt.");
    this.complete = complete;
  }

  /** Those of the rounds before, none of which waits any more. */
  List<TypeElement> takeAll() {
    List<TypeElement> taken =
        names.stream().map(elements::getTypeElement).filter(Objects::nonNull).toList();
    names.clear();
    return taken;
  }

  /**
   * Lets an app wait for the next round, if that may complete it.
   *
   * @param last whether there is no next round
   * @return whether it waits
   */
  boolean add(AppModel app, boolean last) {
    String name = app.element().getQualifiedName().toString();
    boolean unfinished = mayHideWhatIsMissing(app) && once.add(name);
    return !last && (unfinished || !complete.test(app)) && names.add(name);
  }

  /**
   * Lombok changes classes after the first round. ecj leaves out what it does not know of a sealed
   * interface's cases; unlike javac, it compiles what is written in the last round without a word.
   */
  private boolean mayHideWhatIsMissing(AppModel app) {
    return ecj ? !app.records().unions().isEmpty() : app.lombok();
  }
}
