package dev.jlserve.processor.read;

import com.palantir.javapoet.ClassName;
import dev.jlserve.processor.javadoc.Javadoc;
import dev.jlserve.processor.model.Deprecation;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.TypeShape;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads enums. */
final class EnumReader {

  private final Elements elements;

  EnumReader(Elements elements) {
    this.elements = elements;
  }

  TypeShape.Enumeration read(TypeElement element) {
    return new TypeShape.Enumeration(
        ClassName.get(element),
        Javadoc.of(elements, element).description(),
        Deprecation.isAmong(element.getAnnotationMirrors()),
        element.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(EnumReader::constant)
            .toList());
  }

  private static EnumConstant constant(Element constant) {
    String name = constant.getSimpleName().toString();
    return new EnumConstant(
        name, WireNames.of(name, constant.getAnnotationMirrors(), false), Deprecation.of(constant));
  }
}
