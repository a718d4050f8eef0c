package dev.jlserve.processor.generate;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/**
 * The methods and constants that generated methods ask for, each made once and in the order in
 * which it was asked for first. A name is known before its body is made, so records may be
 * recursive.
 */
final class Members {

  private final NameAllocator names = new NameAllocator();
  private final Map<Object, String> methodNames = new HashMap<>();
  private final Queue<Runnable> pending = new ArrayDeque<>();
  private final List<MethodSpec> methods = new ArrayList<>();
  private final List<FieldSpec> constants = new ArrayList<>();

  /** Keeps names of the bootstrap's own members from being given away. */
  Members(List<String> taken) {
    taken.forEach(names::newName);
  }

  /**
   * The name of a method.
   *
   * @param key what the method is for
   * @param suggestion its name, unless that is taken
   * @param make makes the method of that name
   */
  String method(Object key, String suggestion, Function<String, MethodSpec> make) {
    String known = methodNames.get(key);
    if (known != null) {
      return known;
    }
    String name = names.newName(suggestion);
    methodNames.put(key, name);
    pending.add(() -> methods.add(make.apply(name)));
    return name;
  }

  /** The name of a new constant. */
  String constant(String suggestion, Function<String, FieldSpec> make) {
    String name = names.newName(suggestion);
    constants.add(make.apply(name));
    return name;
  }

  /** Makes every method that was asked for, and those that they ask for in turn. */
  List<MethodSpec> methods() {
    for (Runnable next = pending.poll(); next != null; next = pending.poll()) {
      next.run();
    }
    return List.copyOf(methods);
  }

  /** The constants that the methods made so far use. */
  List<FieldSpec> constants() {
    return List.copyOf(constants);
  }
}
