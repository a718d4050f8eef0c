package dev.jlserve.processor.rule;

import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.AnnotationMembers;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * What to write instead of an annotation of Jackson's that jlserve does not follow.
 *
 * @param place the annotation, or the member of it that is not followed
 * @param found its name as messages show it
 * @param edit the edit
 */
public record JacksonAdvice(Origin place, String found, String edit) {

  private static final String JACKSON = "com.fasterxml.jackson.";
  private static final String PROPERTY = JACKSON + "annotation.JsonProperty";
  private static final String IGNORE_PROPERTIES = JACKSON + "annotation.JsonIgnoreProperties";

  /** They say nothing about which JSON is taken and given, or are followed. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          JACKSON + "annotation.JsonPropertyOrder",
          JACKSON + "annotation.JsonPropertyDescription",
          JACKSON + "annotation.JsonTypeName",
          JACKSON + "annotation.JsonClassDescription");

  /** Followed on a sealed interface. */
  private static final Set<String> OF_UNIONS =
      Set.of(JACKSON + "annotation.JsonTypeInfo", JACKSON + "annotation.JsonSubTypes");

  /** Of an entry of {@code @JsonSubTypes}. */
  private static final String NAMES = "names";

  private static final Map<String, String> OF_MEMBERS =
      Map.of(
          "access", "Use one record for the input and another for the output",
          "defaultValue", "Use @DefaultValue",
          "required", "Remove it: without @Nullable, Optional or @DefaultValue it is required");

  private static final Map<String, String> OF_OTHERS =
      Map.of(
          "JsonIgnore",
          "Leave it out of the record",
          "JsonIgnoreProperties",
          "Leave them out of the record",
          "JsonValue",
          "Give the constants names with @JsonProperty, or use the type itself",
          "JsonCreator",
          "Remove it: a record is made by its canonical constructor",
          "JsonNaming",
          "Write @JLServeApp(naming = Naming.SNAKE_CASE), or @JsonProperty on a component",
          "JsonInclude",
          "Remove it: what is empty is written as null");

  /** Nothing if the annotation is another's, or is followed. */
  public static Optional<JacksonAdvice> of(Origin origin) {
    AnnotationMirror annotation = Objects.requireNonNull(origin.annotation());
    String name = name(annotation);
    if (!name.startsWith(JACKSON) || WITHOUT_EFFECT.contains(name)) {
      return Optional.empty();
    }
    if (OF_UNIONS.contains(name) && origin.element().getKind() == ElementKind.INTERFACE) {
      return AnnotationMembers.repeated(annotation).stream()
          .map(each -> Origin.of(origin.element(), each))
          .filter(each -> each.written(NAMES) != null)
          .findFirst()
          .map(JacksonAdvice::ofNames);
    }
    String simpleName = Names.annotation(origin);
    if (name.equals(PROPERTY) && isOfNothing(origin.element())) {
      return Optional.of(new JacksonAdvice(origin, "@" + simpleName, "Make it a component"));
    }
    if (name.equals(PROPERTY)) {
      return OF_MEMBERS.keySet().stream()
          .filter(member -> isWritten(origin, member))
          .sorted()
          .findFirst()
          .map(
              member ->
                  new JacksonAdvice(
                      origin.member(member),
                      "'" + member + "' of @" + simpleName,
                      OF_MEMBERS.getOrDefault(member, "")));
    }
    if (name.equals(IGNORE_PROPERTIES)
        && annotation.getElementValues().size() == 1
        && isWritten(origin, "ignoreUnknown")) {
      return Optional.empty();
    }
    return Optional.of(
        new JacksonAdvice(
            origin, "@" + simpleName, OF_OTHERS.getOrDefault(simpleName, "Remove it")));
  }

  private static JacksonAdvice ofNames(Origin type) {
    return new JacksonAdvice(
        type.member(NAMES), "'" + NAMES + "' of @JsonSubTypes.Type", "Write one 'name'");
  }

  /** The qualified name of an annotation. */
  public static String name(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** Whether it is a method that is no component's accessor. */
  private static boolean isOfNothing(Element element) {
    return element.getKind() == ElementKind.METHOD
        && Enclosing.of(element).getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.FIELD)
            .noneMatch(field -> field.getSimpleName().equals(element.getSimpleName()));
  }

  private static boolean isWritten(Origin origin, String member) {
    AnnotationValue written = origin.written(member);
    return written != null
        && !(member.equals("required") && Boolean.TRUE.equals(written.getValue()));
  }
}
