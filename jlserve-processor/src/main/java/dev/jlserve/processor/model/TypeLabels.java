package dev.jlserve.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Short, distinct names of an app's records, sealed interfaces and enums: the simple name, with the
 * enclosing classes and the package before it only where two types share it.
 *
 * @param labels by type, in the order in which the types are reached
 */
public record TypeLabels(Map<TypeName, String> labels) {

  /** Copies the map, in its order. */
  public TypeLabels {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /**
   * Names every record, sealed interface and enum of a table.
   *
   * @param taken names that no type may get
   */
  public static TypeLabels of(RecordTable records, Set<String> taken) {
    Set<TypeName> types = new LinkedHashSet<>();
    for (RecordModel model : records.all()) {
      types.add(model.type());
      Enums.of(model).forEach(enumeration -> types.add(enumeration.type()));
    }
    types.addAll(records.unions().keySet());
    Map<TypeName, String> labels = new LinkedHashMap<>();
    List<Function<ClassName, String>> styles =
        List.of(ClassName::simpleName, TypeLabels::nested, TypeLabels::qualified);
    for (Function<ClassName, String> style : styles) {
      for (TypeName type : types) {
        labels.putIfAbsent(type, label(type, style));
      }
      Map<String, Long> uses =
          labels.values().stream()
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      labels.values().removeIf(label -> uses.getOrDefault(label, 0L) > 1 || taken.contains(label));
    }
    Map<TypeName, String> ordered = new LinkedHashMap<>();
    for (TypeName type : types) {
      ordered.put(type, labels.getOrDefault(type, label(type, TypeLabels::qualified)));
    }
    return new TypeLabels(ordered);
  }

  /** The same labels with nothing but ASCII letters, digits and {@code _}. */
  public TypeLabels ascii() {
    Map<TypeName, String> ascii = new LinkedHashMap<>();
    for (Map.Entry<TypeName, String> label : labels.entrySet()) {
      String plain = label.getValue().replaceAll("[^A-Za-z0-9_]", "_");
      String free = plain;
      for (int i = 2; ascii.containsValue(free); i++) {
        free = plain + i;
      }
      ascii.put(label.getKey(), free);
    }
    return new TypeLabels(ascii);
  }

  /** The label of a record, sealed interface or enum. */
  public String get(TypeName type) {
    String label = labels.get(type);
    if (label == null) {
      throw new IllegalArgumentException("no label for " + type);
    }
    return label;
  }

  /** A name for any type, made from the labels of what it consists of: {@code ListOfPerson}. */
  public String of(TypeName type) {
    String label = labels.get(type);
    return label != null
        ? label
        : label(type, name -> labels.getOrDefault(name, name.simpleName()));
  }

  /** A label for a record as a case of a sealed interface: {@code ShapeCircle}. */
  public String get(TypeName union, TypeName record) {
    String label = get(union) + get(record);
    while (labels.containsValue(label)) {
      label += "_";
    }
    return label;
  }

  private static String nested(ClassName name) {
    return String.join("_", name.simpleNames());
  }

  private static String qualified(ClassName name) {
    return name.canonicalName().replace('.', '_');
  }

  private static String label(TypeName type, Function<ClassName, String> style) {
    if (type instanceof ParameterizedTypeName generic) {
      return generic.typeArguments().stream()
          .map(argument -> label(argument, style))
          .collect(Collectors.joining("And", style.apply(generic.rawType()) + "Of", ""));
    }
    if (type instanceof ArrayTypeName array) {
      return label(array.componentType(), style) + "Array";
    }
    return type instanceof ClassName name
        ? style.apply(name)
        : ((ClassName) type.box()).simpleName();
  }
}
