package dev.jlserve.processor.read;

import dev.jlserve.processor.diagnostic.Declarations;
import dev.jlserve.processor.model.MissingType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds what class files name and no class path holds. Of sources the compiler says so itself. */
final class MissingTypes {

  private final Declarations declarations;

  MissingTypes(Declarations declarations) {
    this.declarations = declarations;
  }

  /** The first of each class file among the classes. */
  List<MissingType> of(Stream<TypeElement> types) {
    List<MissingType> missing = new ArrayList<>();
    types
        .distinct()
        .filter(declarations::isClassFile)
        .forEach(
            type ->
                named(type)
                    .flatMap(MissingTypes::parts)
                    .filter(each -> each.getKind() == TypeKind.ERROR)
                    .findFirst()
                    .ifPresent(each -> missing.add(new MissingType(type, WrittenType.of(each)))));
    return List.copyOf(missing);
  }

  private static Stream<TypeMirror> named(TypeElement type) {
    Stream<TypeMirror> supertypes =
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream());
    Stream<TypeMirror> components = type.getRecordComponents().stream().map(Element::asType);
    Stream<TypeMirror> signatures =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .flatMap(MissingTypes::signature);
    return Stream.of(supertypes, components, signatures, type.getPermittedSubclasses().stream())
        .flatMap(each -> each);
  }

  private static Stream<TypeMirror> signature(ExecutableElement method) {
    return Stream.of(
            Stream.of(method.getReturnType()),
            method.getThrownTypes().stream(),
            method.getParameters().stream().map(VariableElement::asType))
        .flatMap(each -> each);
  }

  private static Stream<TypeMirror> parts(TypeMirror type) {
    Stream<? extends TypeMirror> inside =
        type instanceof ArrayType array
            ? Stream.of(array.getComponentType())
            : type instanceof DeclaredType declared
                ? declared.getTypeArguments().stream()
                : Stream.of();
    return Stream.concat(Stream.of(type), inside.flatMap(MissingTypes::parts));
  }
}
