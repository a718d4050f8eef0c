package dev.jlserve.processor.rule;

import dev.jlserve.processor.read.AnnotationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What is written on a type and anywhere inside it. */
public final class WrittenAnnotations {

  private WrittenAnnotations() {}

  /** The annotations of a type, without repetition. */
  public static List<AnnotationMirror> of(TypeMirror type) {
    List<AnnotationMirror> all = new ArrayList<>();
    add(type, all);
    return List.copyOf(all);
  }

  private static void add(TypeMirror type, List<AnnotationMirror> all) {
    AnnotationText.addNew(all, type.getAnnotationMirrors());
    if (type.getKind() == TypeKind.ARRAY) {
      add(((ArrayType) type).getComponentType(), all);
    } else if (type.getKind() == TypeKind.DECLARED) {
      ((DeclaredType) type).getTypeArguments().forEach(argument -> add(argument, all));
    } else if (type.getKind() == TypeKind.WILDCARD) {
      WildcardType wildcard = (WildcardType) type;
      Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
          .filter(Objects::nonNull)
          .forEach(bound -> add(bound, all));
    }
  }
}
