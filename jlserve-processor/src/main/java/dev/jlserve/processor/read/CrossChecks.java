package dev.jlserve.processor.read;

import dev.jlserve.processor.model.CrossCheck;
import dev.jlserve.processor.model.RecordModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Finds the methods of a record that check its components together: {@code isOrdered()}. */
public final class CrossChecks {

  private static final String PACKAGE = "jakarta.validation.constraints.";
  private static final String TRUE = PACKAGE + "AssertTrue";
  private static final String FALSE = PACKAGE + "AssertFalse";

  /** Bean Validation's rule for getters of booleans. */
  private static final Pattern GETTER = Pattern.compile("is\\p{Lu}.*");

  private CrossChecks() {}

  /** Those of a record, by name: compilers list methods in orders of their own. */
  static List<CrossCheck> of(TypeElement record) {
    List<CrossCheck> checks = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
      for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
        if (isOne(method, annotation)) {
          checks.add(
              new CrossCheck(
                  method.getSimpleName().toString(),
                  AnnotationMembers.isNamed(annotation, TRUE),
                  MessageText.of(annotation)));
        }
      }
    }
    checks.sort(Comparator.comparing(CrossCheck::method));
    return List.copyOf(checks);
  }

  /** Whether a record declares the check of an interface again. */
  public static boolean isOverridden(
      ExecutableElement method, AnnotationMirror annotation, RecordModel record) {
    return record.checks().stream()
        .filter(check -> method.getSimpleName().contentEquals(check.method()))
        .anyMatch(check -> check.expected() == AnnotationMembers.isNamed(annotation, TRUE));
  }

  /** Whether the annotation makes the method such a check. */
  public static boolean isOne(ExecutableElement method, AnnotationMirror annotation) {
    Set<Modifier> modifiers = method.getModifiers();
    return (AnnotationMembers.isNamed(annotation, TRUE)
            || AnnotationMembers.isNamed(annotation, FALSE))
        && method.getReturnType().getKind() == TypeKind.BOOLEAN
        && method.getParameters().isEmpty()
        && method.getThrownTypes().isEmpty()
        && method.getTypeParameters().isEmpty()
        && !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && AnnotationMembers.elements(annotation, "groups").isEmpty()
        && GETTER.matcher(method.getSimpleName()).matches()
        && method.getEnclosingElement() instanceof TypeElement type
        && type.getRecordComponents().stream()
            .noneMatch(each -> each.getSimpleName().equals(method.getSimpleName()));
  }
}
