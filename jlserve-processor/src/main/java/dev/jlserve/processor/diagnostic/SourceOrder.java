package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Orders places as a reader meets them. Compilers tell a processor no positions, so each place is
 * described by the way to it: which class of the file, which member of that, which annotation.
 */
public final class SourceOrder implements Comparator<Origin> {

  /** What of a declaration comes first: its annotations, then its name, then what it encloses. */
  private static final int ANNOTATION = 0;

  private static final int NAME = 1;
  private static final int ENCLOSED = 2;

  private final List<? extends Element> roots;
  private final MemberOrder members;

  /**
   * Creates the order.
   *
   * @param roots the outermost classes, in the compiler's order
   * @param files finds their text
   */
  public SourceOrder(Iterable<? extends Element> roots, DeclaringFiles files) {
    List<Element> copy = new ArrayList<>();
    roots.forEach(copy::add);
    this.roots = List.copyOf(copy);
    this.members = new MemberOrder(files);
  }

  @Override
  public int compare(Origin a, Origin b) {
    List<Integer> left = way(a);
    List<Integer> right = way(b);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = Integer.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private List<Integer> way(Origin origin) {
    List<Element> outsideIn = new ArrayList<>(Enclosing.chain(origin.element()));
    Collections.reverse(outsideIn);
    List<Integer> way = new ArrayList<>();
    for (Element element : outsideIn) {
      way.add(index(element));
      way.add(ENCLOSED);
    }
    AnnotationMirror annotation = origin.annotation();
    way.set(way.size() - 1, annotation == null ? NAME : ANNOTATION);
    if (annotation != null) {
      way.add(origin.element().getAnnotationMirrors().indexOf(annotation));
      way.addAll(index(annotation, origin.value()));
    }
    return way;
  }

  private int index(Element element) {
    Element enclosing = element.getEnclosingElement();
    if (enclosing instanceof ExecutableElement method) {
      return method.getParameters().indexOf(element);
    }
    if (enclosing instanceof TypeElement type) {
      int component = component(type, element);
      return component < 0
          ? type.getRecordComponents().size() + members.of(type).indexOf(element)
          : component;
    }
    int root = roots.indexOf(element);
    return root < 0 ? roots.size() : root;
  }

  /** Which of a record's components an element is, or is the field of; compilers sort fields. */
  private static int component(TypeElement type, Element element) {
    List<Name> names =
        type.getRecordComponents().stream().map(RecordComponentElement::getSimpleName).toList();
    return element.getKind() == ElementKind.RECORD_COMPONENT
            || element.getKind() == ElementKind.FIELD
        ? names.indexOf(element.getSimpleName())
        : -1;
  }

  private static List<Integer> index(AnnotationMirror annotation, @Nullable AnnotationValue value) {
    int member = 0;
    for (AnnotationValue each : annotation.getElementValues().values()) {
      member++;
      if (each.equals(value)) {
        return List.of(member);
      }
      if (each.getValue() instanceof List<?> elements && elements.contains(value)) {
        return List.of(member, elements.indexOf(value));
      }
    }
    return List.of();
  }
}
