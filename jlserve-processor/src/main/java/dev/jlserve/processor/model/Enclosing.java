package dev.jlserve.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The declarations around an element. */
public final class Enclosing {

  private Enclosing() {}

  /** The element and what encloses it, inside out, without its package. */
  public static List<Element> chain(Element element) {
    List<Element> chain = new ArrayList<>();
    @Nullable Element each = element;
    while (each != null && !isContainer(each)) {
      chain.add(each);
      each = each.getEnclosingElement();
    }
    return chain;
  }

  /** The class or method that declares a member or parameter. */
  public static Element of(Element member) {
    return Objects.requireNonNull(member.getEnclosingElement());
  }

  /** The outermost class around an element. */
  public static Element topLevel(Element element) {
    List<Element> chain = chain(element);
    return chain.get(chain.size() - 1);
  }

  private static boolean isContainer(Element element) {
    return switch (element.getKind()) {
      case PACKAGE, MODULE -> true;
      default -> false;
    };
  }
}
