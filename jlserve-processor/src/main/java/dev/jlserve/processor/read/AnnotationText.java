package dev.jlserve.processor.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/**
 * What an annotation says, to be held against what another one says.
 *
 * @param name its qualified name
 * @param members what is written for its members
 */
public record AnnotationText(String name, Map<String, String> members) {

  /** Whether two annotations of one compilation say the same. */
  public static boolean areEqual(AnnotationMirror one, AnnotationMirror other) {
    return of(one).equals(of(other));
  }

  /** Adds those annotations that say what none of the others says. */
  public static void addNew(List<AnnotationMirror> to, List<? extends AnnotationMirror> from) {
    for (AnnotationMirror annotation : from) {
      if (to.stream().noneMatch(known -> areEqual(known, annotation))) {
        to.add(annotation);
      }
    }
  }

  private static AnnotationText of(AnnotationMirror annotation) {
    return new AnnotationText(
        AnnotationMembers.name(annotation),
        annotation.getElementValues().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().getSimpleName().toString(),
                    entry -> plain(entry.getValue()))));
  }

  /** Nested annotations are told apart by their text: both come from the same compiler. */
  private static String plain(AnnotationValue value) {
    return value.getValue() instanceof List<?> list
        ? list.stream().map(each -> plain((AnnotationValue) each)).toList().toString()
        : String.valueOf(value.getValue());
  }
}
