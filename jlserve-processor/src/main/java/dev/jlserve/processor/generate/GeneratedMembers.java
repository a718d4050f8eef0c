package dev.jlserve.processor.generate;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The methods and constants that generated methods ask for, each made once. A method stands before
 * those that it asks for; its name is known before its body is made, so records may be recursive.
 */
final class GeneratedMembers {

  private final NameAllocator names = new NameAllocator();
  private final Map<Object, String> methodNames = new HashMap<>();
  private final Map<Object, String> constantNames = new HashMap<>();
  private final List<@Nullable MethodSpec> methods = new ArrayList<>();
  private final List<FieldSpec> constants = new ArrayList<>();

  /** Keeps names of the bootstrap's own members and other taken ones from being given away. */
  GeneratedMembers(Collection<String> taken) {
    new TreeSet<>(taken).forEach(names::newName);
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
    int place = methods.size();
    methods.add(null);
    methods.set(place, make.apply(name));
    return name;
  }

  /** A name for a member that the bootstrap makes itself. */
  String name(String suggestion) {
    return names.newName(suggestion);
  }

  /** The name of a new constant. */
  String constant(String suggestion, Function<String, FieldSpec> make) {
    String name = names.newName(suggestion);
    constants.add(make.apply(name));
    return name;
  }

  /**
   * The name of a constant that is made once.
   *
   * @param key what the constant is for
   */
  String onlyConstant(Object key, String suggestion, Function<String, FieldSpec> make) {
    String known = constantNames.get(key);
    if (known != null) {
      return known;
    }
    String name = constant(suggestion, make);
    constantNames.put(key, name);
    return name;
  }

  /** The methods asked for so far. */
  List<MethodSpec> methods() {
    return methods.stream().filter(Objects::nonNull).toList();
  }

  /** The constants asked for so far. */
  List<FieldSpec> constants() {
    return List.copyOf(constants);
  }
}
