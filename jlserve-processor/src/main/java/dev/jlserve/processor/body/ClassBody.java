package dev.jlserve.processor.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * The bodies of a class's methods.
 *
 * @param methods them, in source order
 */
public record ClassBody(List<MethodBody> methods) {

  /** The method's body, and those of the methods of its class that it leads to, nearest first. */
  public Set<MethodBody> reachedFrom(ExecutableElement method) {
    Set<MethodBody> reached = new LinkedHashSet<>();
    Deque<MethodBody> next = new ArrayDeque<>();
    methods.stream().filter(each -> each.isOf(method)).forEach(next::add);
    while (!next.isEmpty()) {
      MethodBody body = next.removeFirst();
      if (reached.add(body)) {
        body.calls().forEach(call -> methods.stream().filter(call::fits).forEach(next::addLast));
      }
    }
    return reached;
  }
}
