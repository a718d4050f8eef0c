package dev.jlserve.processor.read;

import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.javadoc.Javadoc;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads sealed interfaces of records, each once. Discriminators are Jackson's:
 * {@code @JsonTypeInfo} names the property, {@code @JsonTypeName} or {@code @JsonSubTypes} the
 * values.
 */
final class UnionReader {

  private static final String JACKSON = "com.fasterxml.jackson.annotation.";
  private static final String DEFAULT_PROPERTY = "type";

  /** What Jackson calls the property of a {@code @JsonTypeInfo} that does not name it. */
  private static final String JACKSONS_PROPERTY = "@type";

  private final ProcessingEnvironment env;
  private final TypeReader types;
  private final Map<TypeName, UnionModel> read = new LinkedHashMap<>();

  UnionReader(ProcessingEnvironment env, TypeReader types) {
    this.env = env;
    this.types = types;
  }

  static boolean isUnion(TypeElement element) {
    return element.getKind() == ElementKind.INTERFACE
        && element.getModifiers().contains(Modifier.SEALED);
  }

  /** Reads a sealed interface unless that was done already. */
  void reach(TypeElement element, TypeName name, Element at) {
    if (read.containsKey(name)) {
      return;
    }
    // Jackson's annotations hold for what extends an interface as well.
    List<TypeElement> around = Hierarchy.of(element).types();
    Optional<Origin> written =
        around.stream()
            .flatMap(
                each ->
                    AnnotationMembers.find(each, JACKSON + "JsonTypeInfo").stream()
                        .map(info -> Origin.of(each, info)))
            .findFirst();
    Optional<AnnotationMirror> info = written.map(Origin::annotation);
    UnionModel open =
        new UnionModel(
            element,
            name,
            Javadoc.of(env.getElementUtils(), element).description(),
            info.map(UnionReader::property).orElse(DEFAULT_PROPERTY),
            written.orElse(null),
            info.map(UnionReader::otherWay).orElse(""),
            List.of());
    // Known before its cases are, for they may hold it.
    read.put(name, open);
    List<UnionCase> cases = new ArrayList<>();
    addCases(element, around, cases, at);
    // Compilers list them in orders of their own; what is generated must not depend on it.
    cases.sort(Comparator.comparing(each -> each.element().getQualifiedName().toString()));
    read.put(
        name,
        new UnionModel(
            open.element(),
            open.type(),
            open.description(),
            open.property(),
            open.typeInfo(),
            open.way(),
            List.copyOf(cases)));
  }

  Map<TypeName, UnionModel> all() {
    return read;
  }

  /**
   * @param around the interface, those that it extends, and those between it and its records, all
   *     of which may name them
   */
  private void addCases(
      TypeElement union, List<TypeElement> around, List<UnionCase> cases, Element at) {
    for (TypeMirror permitted : union.getPermittedSubclasses()) {
      TypeElement element = (TypeElement) ((DeclaredType) permitted).asElement();
      if (cases.stream().anyMatch(known -> known.element().equals(element))) {
        continue;
      }
      if (isUnion(element)) {
        List<TypeElement> longer = new ArrayList<>(around);
        longer.add(element);
        addCases(element, longer, cases, at);
      } else {
        cases.add(new UnionCase(element, tag(element, around), types.read(permitted, at)));
      }
    }
  }

  private static String tag(TypeElement element, List<TypeElement> around) {
    String own =
        AnnotationMembers.find(element, JACKSON + "JsonTypeName")
            .map(name -> AnnotationMembers.text(name, "value"))
            .orElse("");
    if (!own.isEmpty()) {
      return own;
    }
    return around.stream()
        .flatMap(union -> AnnotationMembers.find(union, JACKSON + "JsonSubTypes").stream())
        .flatMap(list -> AnnotationMembers.annotations(list, "value").stream())
        .filter(each -> isOf(AnnotationMembers.written(each, "value"), element))
        .map(each -> AnnotationMembers.text(each, "name"))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(element.getSimpleName().toString());
  }

  private static boolean isOf(@Nullable AnnotationValue type, TypeElement element) {
    return type != null
        && type.getValue() instanceof DeclaredType declared
        && declared.asElement().equals(element);
  }

  private static String property(AnnotationMirror info) {
    String written = AnnotationMembers.text(info, "property");
    return written.isEmpty() ? JACKSONS_PROPERTY : written;
  }

  private static String otherWay(AnnotationMirror info) {
    String use = constant(info, "use", "NAME");
    if (!use.equals("NAME") && !use.equals("SIMPLE_NAME")) {
      return "use = " + use;
    }
    String include = constant(info, "include", "PROPERTY");
    if (!include.equals("PROPERTY")) {
      return "include = " + include;
    }
    return AnnotationMembers.written(info, "defaultImpl") == null ? "" : "a defaultImpl";
  }

  private static String constant(AnnotationMirror annotation, String member, String fallback) {
    AnnotationValue value = AnnotationMembers.written(annotation, member);
    return value != null && value.getValue() instanceof VariableElement written
        ? written.getSimpleName().toString()
        : fallback;
  }
}
