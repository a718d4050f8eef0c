package dev.jlserve.server.testing;

import dev.jlserve.JsonValue;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

/**
 * Where a component of a record takes JSON's null.
 *
 * @param levels its type, the type of its elements, and so on
 * @param marked whether the component itself is marked as nullable
 * @param unknown whether its record has marks that only a compiler sees
 */
record NullComponent(List<AnnotatedType> levels, boolean marked, boolean unknown) {

  private static final Set<Type> OPTIONALS =
      Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  /** Types that have a value for null. */
  private static final Set<Type> FREE = Set.of(JsonValue.class, Object.class);

  /** The component that Jackson's member stands for. */
  static Optional<NullComponent> find(@Nullable Annotated annotated) {
    if (!(annotated instanceof AnnotatedMember member)) {
      return Optional.empty();
    }
    RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
    if (components == null) {
      return Optional.empty();
    }
    return member instanceof AnnotatedParameter parameter
        ? canonical(parameter, components)
        : Arrays.stream(components)
            .filter(component -> component.getName().equals(member.getName()))
            .findFirst()
            .map(NullComponent::of);
  }

  private static Optional<NullComponent> canonical(
      AnnotatedParameter parameter, RecordComponent[] components) {
    return parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
            && Arrays.equals(
                constructor.getParameterTypes(),
                Arrays.stream(components).map(RecordComponent::getType).toArray())
        ? Optional.of(of(components[parameter.getIndex()]))
        : Optional.empty();
  }

  private static NullComponent of(RecordComponent component) {
    return new NullComponent(
        Stream.iterate(component.getAnnotatedType(), Objects::nonNull, NullComponent::elements)
            .toList(),
        NullMarks.are(component),
        NullMarks.areHidden(component.getDeclaringRecord()));
  }

  private static @Nullable AnnotatedType elements(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
      return arguments[arguments.length - 1];
    }
    return type instanceof AnnotatedArrayType array
        ? array.getAnnotatedGenericComponentType()
        : null;
  }

  /** Whether the component may be left out. */
  boolean mayBeAbsent() {
    return unknown || marked || isNullable(levels.getFirst());
  }

  boolean takesNull() {
    return mayBeAbsent() || takesNull(levels.getFirst());
  }

  /** Whether null may stand somewhere inside its value. */
  boolean elementsTakeNull() {
    return unknown || levels.stream().skip(1).anyMatch(NullComponent::takesNull);
  }

  /** Whether null is no value where the type is innermost, because it lies in an Optional. */
  boolean innermostIsNone() {
    int last = levels.size() - 1;
    return last == 0
        ? mayBeAbsent()
        : isMarked(levels.get(last)) || raw(levels.get(last - 1)).equals(Optional.class);
  }

  private static boolean takesNull(AnnotatedType type) {
    return isNullable(type) || FREE.contains(raw(type)) || raw(type) instanceof TypeVariable<?>;
  }

  private static boolean isNullable(AnnotatedType type) {
    return isMarked(type) || OPTIONALS.contains(raw(type));
  }

  private static boolean isMarked(AnnotatedType type) {
    return Arrays.stream(type.getAnnotations()).anyMatch(NullMarks::isNullable);
  }

  private static Type raw(AnnotatedType type) {
    return type.getType() instanceof ParameterizedType generic
        ? generic.getRawType()
        : type.getType();
  }
}
