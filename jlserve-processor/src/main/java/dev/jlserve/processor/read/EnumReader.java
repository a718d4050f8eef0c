package dev.jlserve.processor.read;

import dev.jlserve.processor.model.Deprecation;
import dev.jlserve.processor.model.EnumConstant;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads the constants of an enum. */
final class EnumReader {

  private EnumReader() {}

  static List<EnumConstant> read(TypeElement element) {
    return element.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(
            constant -> {
              String name = constant.getSimpleName().toString();
              return new EnumConstant(
                  name,
                  WireNames.of(name, constant.getAnnotationMirrors(), false),
                  Deprecation.of(constant));
            })
        .toList();
  }
}
