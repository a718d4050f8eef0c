package dev.jlserve.processor.read;

import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.javadoc.Javadoc;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads the records that an app reaches, each once. */
final class RecordReader {

  /** A generic record that contains itself with ever larger arguments never ends. */
  private static final int MAX_NESTED_ARGUMENTS = 8;

  private final ProcessingEnvironment env;
  private final ComponentReader components;
  private final Set<TypeName> reached = new LinkedHashSet<>();
  private final Map<TypeName, RecordModel> read = new HashMap<>();
  private final Map<TypeElement, Integer> open = new HashMap<>();

  RecordReader(
      ProcessingEnvironment env,
      TypeReader types,
      ConstraintReader constraints,
      boolean snakeCase) {
    this.env = env;
    this.components = new ComponentReader(env, types, constraints, snakeCase);
  }

  /** Reads a record unless that was done already; false if its type arguments never end. */
  boolean reach(DeclaredType type, TypeElement element) {
    TypeName name = TypeName.get(type);
    if (reached.contains(name)) {
      return true;
    }
    int depth = open.merge(element, 1, Integer::sum);
    try {
      if (depth > MAX_NESTED_ARGUMENTS) {
        return false;
      }
      reached.add(name);
      read.put(name, read(type, element, name));
      return true;
    } finally {
      open.put(element, depth - 1);
    }
  }

  RecordTable table(Map<TypeName, UnionModel> unions) {
    Map<TypeName, RecordModel> ordered = new LinkedHashMap<>();
    for (TypeName name : reached) {
      RecordModel model = read.get(name);
      if (model != null) {
        ordered.put(name, model);
      }
    }
    return new RecordTable(ordered, unions);
  }

  private RecordModel read(DeclaredType type, TypeElement element, TypeName name) {
    Javadoc javadoc = Javadoc.of(env.getElementUtils(), element);
    List<ComponentModel> models = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      models.add(components.read(type, component, javadoc));
    }
    return new RecordModel(
        Origin.of(element),
        element,
        name,
        javadoc.description(),
        List.copyOf(models),
        CrossChecks.of(element));
  }
}
