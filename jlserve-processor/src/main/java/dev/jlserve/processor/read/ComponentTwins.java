package dev.jlserve.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * A record component with its private field, its accessor and its parameter of the canonical
 * constructor. An annotation written once on the component reaches each of them, and the type, that
 * its {@code @Target} allows; ecj gives some to the parameter only.
 *
 * @param component the component
 * @param declaration the field, where compilers report best; the component if there is none
 * @param annotations what is written on any of them, without repetition
 * @param others its accessor, if compilers name it, and its parameter
 */
public record ComponentTwins(
    RecordComponentElement component,
    Element declaration,
    List<AnnotationMirror> annotations,
    List<Twin> others) {

  /**
   * One of them.
   *
   * @param element the method or the parameter
   * @param type the component's type, with what is written on it there
   */
  public record Twin(Element element, TypeMirror type) {}

  /** Those of a component. */
  public static ComponentTwins of(TypeElement record, RecordComponentElement component) {
    Element declaration =
        record.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.FIELD)
            .filter(member -> member.getSimpleName().equals(component.getSimpleName()))
            .<Element>map(member -> member)
            .findFirst()
            .orElse(component);
    List<Twin> others = new ArrayList<>();
    ExecutableElement accessor = component.getAccessor();
    if (accessor != null) {
      others.add(new Twin(accessor, accessor.getReturnType()));
    }
    parameter(record, component).ifPresent(each -> others.add(new Twin(each, each.asType())));
    List<AnnotationMirror> annotations = new ArrayList<>();
    Stream.concat(Stream.of(declaration, component), others.stream().map(Twin::element))
        .forEach(each -> AnnotationText.addNew(annotations, each.getAnnotationMirrors()));
    written(component, others)
        .forEach(each -> AnnotationText.addNew(annotations, each.getAnnotationMirrors()));
    return new ComponentTwins(
        component, declaration, List.copyOf(annotations), List.copyOf(others));
  }

  /** The type as each of them has it. */
  private static Stream<TypeMirror> written(RecordComponentElement component, List<Twin> others) {
    return Stream.concat(Stream.of(component.asType()), others.stream().map(Twin::type));
  }

  private static Optional<? extends VariableElement> parameter(
      TypeElement record, RecordComponentElement component) {
    int index = record.getRecordComponents().indexOf(component);
    return CanonicalConstructor.of(record)
        .map(constructor -> constructor.getParameters().get(index));
  }

  /** The component's type, with the record's type arguments in place. */
  SubstitutedType typeIn(DeclaredType record, Types types) {
    return new SubstitutedType(
        ((TypeElement) record.asElement()).getTypeParameters().isEmpty()
            ? component.asType()
            : types.asMemberOf(record, declaration),
        written(component, others).toList());
  }
}
