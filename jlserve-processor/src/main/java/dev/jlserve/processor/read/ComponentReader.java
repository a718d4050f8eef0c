package dev.jlserve.processor.read;

import dev.jlserve.processor.javadoc.Javadoc;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.Deprecation;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads one component of a record. */
final class ComponentReader {

  private final ProcessingEnvironment env;
  private final TypeReader types;
  private final ConstraintReader constraints;
  private final boolean snakeCase;

  ComponentReader(
      ProcessingEnvironment env,
      TypeReader types,
      ConstraintReader constraints,
      boolean snakeCase) {
    this.env = env;
    this.types = types;
    this.constraints = constraints;
    this.snakeCase = snakeCase;
  }

  ComponentModel read(DeclaredType record, RecordComponentElement component, Javadoc javadoc) {
    ComponentTwins twins = ComponentTwins.of((TypeElement) record.asElement(), component);
    String name = component.getSimpleName().toString();
    TypeShape shape = types.read(twins.typeIn(record, env.getTypeUtils()), twins.declaration());
    boolean nullable = Nullness.isNullable(twins.annotations());
    TypeUse use = use(shape, constraints.read(twins.annotations(), twins.declaration()), nullable);
    return new ComponentModel(
        Origin.of(component),
        name,
        WireNames.of(name, twins.annotations(), snakeCase),
        javadoc.parameter(name),
        Deprecation.isAmong(twins.annotations()),
        use,
        presence(twins, shape, nullable));
  }

  /** What is written on an Optional limits its value: there is nothing else to limit. */
  private static TypeUse use(TypeShape shape, List<Constraint> constraints, boolean nullable) {
    if (!shape.isOptional()) {
      return new TypeUse(shape, constraints, nullable);
    }
    TypeUse value = shape.items().get(0);
    List<Constraint> all =
        Stream.concat(constraints.stream(), value.constraints().stream()).toList();
    return new TypeUse(
        new TypeShape.OptionalOf(shape.type(), new TypeUse(value.shape(), all, value.nullable())),
        List.of(),
        nullable);
  }

  private static Presence presence(ComponentTwins twins, TypeShape shape, boolean nullable) {
    for (AnnotationMirror annotation : twins.annotations()) {
      AnnotationValue value = AnnotationMembers.written(annotation, "value");
      // Without a value, the compiler has a mistake of its own.
      if (value != null && AnnotationMembers.isNamed(annotation, ApiNames.DEFAULT_VALUE)) {
        Origin origin = new Origin(twins.declaration(), annotation, value);
        return new Presence.Default(origin, AnnotationMembers.text(annotation, "value"));
      }
    }
    return nullable || shape.isOptional() ? new Presence.Absent() : new Presence.Required();
  }
}
