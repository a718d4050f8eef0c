package dev.jlserve.server.testing;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

/**
 * Where JSON's null stands for no value: at what is innermost in a component's type, if that is
 * marked as nullable or lies in an Optional.
 */
final class NullComponent {

  private NullComponent() {}

  static boolean of(@Nullable AnnotatedMember member) {
    if (member == null) {
      return false;
    }
    RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
    if (components == null) {
      return false;
    }
    return member instanceof AnnotatedParameter parameter
        ? isNone(components[parameter.getIndex()].getAnnotatedType(), false)
        : Arrays.stream(components)
            .filter(component -> component.getName().equals(member.getName()))
            .anyMatch(component -> isNone(component.getAnnotatedType(), false));
  }

  private static boolean isNone(AnnotatedType type, boolean optional) {
    if (type instanceof AnnotatedParameterizedType generic) {
      AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
      boolean ofOptional =
          generic.getType() instanceof ParameterizedType written
              && written.getRawType().equals(Optional.class);
      return isNone(arguments[arguments.length - 1], ofOptional);
    }
    if (type instanceof AnnotatedArrayType array) {
      return isNone(array.getAnnotatedGenericComponentType(), false);
    }
    return optional
        || Arrays.stream(type.getAnnotations())
            .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
  }
}
