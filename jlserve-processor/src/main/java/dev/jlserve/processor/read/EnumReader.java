package dev.jlserve.processor.read;

import com.palantir.javapoet.ClassName;
import dev.jlserve.processor.diagnostic.ClassFiles;
import dev.jlserve.processor.javadoc.Javadoc;
import dev.jlserve.processor.model.Deprecation;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.TypeShape;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads enums. */
final class EnumReader {

  private final Elements elements;
  private final ClassFiles classFiles;

  EnumReader(ProcessingEnvironment env) {
    this.elements = env.getElementUtils();
    this.classFiles = new ClassFiles(env);
  }

  TypeShape.Enumeration read(TypeElement element) {
    return new TypeShape.Enumeration(
        ClassName.get(element),
        Javadoc.of(elements, element).description(),
        Deprecation.isAmong(element.getAnnotationMirrors()),
        constants(element));
  }

  /** Of a class file, ecj hands out the constants by their names. */
  private List<EnumConstant> constants(TypeElement element) {
    List<String> fields = classFiles.fields(element);
    return element.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(EnumReader::constant)
        .sorted(Comparator.comparingInt(each -> fields.indexOf(each.name())))
        .toList();
  }

  private static EnumConstant constant(Element constant) {
    String name = constant.getSimpleName().toString();
    return new EnumConstant(
        name, WireNames.of(name, constant.getAnnotationMirrors(), false), Deprecation.of(constant));
  }
}
