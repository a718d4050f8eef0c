package dev.jlserve.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
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
 * @param written the type as each of them has it, with what is written inside it
 */
record ComponentTwins(
    RecordComponentElement component,
    Element declaration,
    List<AnnotationMirror> annotations,
    List<TypeMirror> written) {

  static ComponentTwins of(TypeElement record, RecordComponentElement component) {
    Element declaration =
        record.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.FIELD)
            .filter(member -> member.getSimpleName().equals(component.getSimpleName()))
            .<Element>map(member -> member)
            .findFirst()
            .orElse(component);
    List<Element> twins = new ArrayList<>(List.of(declaration, component));
    List<TypeMirror> types = new ArrayList<>(List.of(component.asType()));
    if (component.getAccessor() != null) {
      twins.add(component.getAccessor());
      types.add(component.getAccessor().getReturnType());
    }
    parameter(record, component)
        .ifPresent(
            parameter -> {
              twins.add(parameter);
              types.add(parameter.asType());
            });
    List<AnnotationMirror> annotations = new ArrayList<>();
    twins.forEach(each -> AnnotationText.addNew(annotations, each.getAnnotationMirrors()));
    types.forEach(each -> AnnotationText.addNew(annotations, each.getAnnotationMirrors()));
    return new ComponentTwins(component, declaration, List.copyOf(annotations), List.copyOf(types));
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
        written);
  }
}
