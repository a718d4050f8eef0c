package dev.jlserve.processor.body;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * What a method does without holding a lock.
 *
 * @param name the method's name
 * @param parameters the names of its parameters, which tell overloads apart
 * @param variable whether the last parameter takes any number of arguments
 * @param writes the fields that it writes, in source order
 * @param calls the methods of the same class that it calls, in source order
 */
public record MethodBody(
    String name,
    List<String> parameters,
    boolean variable,
    Set<FieldWrite> writes,
    Set<OwnCall> calls) {

  /** Whether it is that of a method of the same class. */
  public boolean isOf(ExecutableElement method) {
    return method.getSimpleName().contentEquals(name)
        && method.getParameters().stream()
            .map(each -> each.getSimpleName().toString())
            .toList()
            .equals(parameters);
  }
}
