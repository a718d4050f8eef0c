package dev.jlserve.processor.rule;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.Enums;
import dev.jlserve.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * An enum with the first component that holds it, itself or inside a collection.
 *
 * @param shape the enum
 * @param component the component
 */
public record UsedEnum(TypeShape.Enumeration shape, UsedComponent component) {

  /** Every enum that an app's endpoints reach, in the order in which they reach them. */
  public static List<UsedEnum> all(AppModel app) {
    Map<TypeShape.Enumeration, UsedComponent> uses = new LinkedHashMap<>();
    for (UsedRecord record : UsedRecord.all(app)) {
      for (ComponentModel component : record.record().components()) {
        for (TypeShape.Enumeration shape : Enums.of(component)) {
          uses.putIfAbsent(shape, new UsedComponent(component, record));
        }
      }
    }
    List<UsedEnum> all = new ArrayList<>();
    uses.forEach((shape, component) -> all.add(new UsedEnum(shape, component)));
    return List.copyOf(all);
  }

  /** The enum's declaration. */
  public Optional<TypeElement> element(Elements elements) {
    return Optional.ofNullable(elements.getTypeElement(shape.type().canonicalName()));
  }

  /** The declaration of one of its constants. */
  public Optional<VariableElement> constant(EnumConstant constant, Elements elements) {
    return element(elements).stream()
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field -> field.getSimpleName().contentEquals(constant.name()))
        .findFirst();
  }

  /** The enum's name in messages. */
  public String name() {
    return shape.type().simpleName();
  }
}
