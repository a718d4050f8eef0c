package dev.jlserve.processor.read;

import dev.jlserve.processor.model.LifecycleMethod;
import dev.jlserve.processor.model.Origin;
import java.util.List;
import javax.lang.model.util.ElementFilter;

/** Reads the methods that a lifecycle method may be looked for among. */
final class LifecycleReader {

  private LifecycleReader() {}

  /** Own methods first, in source order, then inherited ones, nearest first. */
  static List<LifecycleMethod> read(Hierarchy hierarchy) {
    return hierarchy.types().stream()
        .filter(type -> !type.getQualifiedName().contentEquals("java.lang.Object"))
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .map(method -> new LifecycleMethod(Origin.of(method), method))
        .toList();
  }
}
