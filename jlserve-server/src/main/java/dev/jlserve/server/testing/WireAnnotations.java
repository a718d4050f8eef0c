package dev.jlserve.server.testing;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.jlserve.JsonValue;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Jackson's annotations, with what holds for sealed interfaces that have none: the discriminator
 * {@code type} and the simple names of records.
 */
final class WireAnnotations extends JacksonAnnotationIntrospector {

  @Serial private static final long serialVersionUID = 1L;

  private static final JsonTypeInfo.Value BY_TYPE =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, null);

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    Class<?> type = annotated.getRawType();
    if (type.isRecord()) {
      return null;
    }
    JsonTypeInfo.Value given = super.findPolymorphicTypeInfo(config, annotated);
    // A component asks first, for annotations of its own; and ZoneId is a sealed class.
    boolean union = annotated instanceof AnnotatedClass && isUnion(type);
    return given == null && union ? BY_TYPE : given;
  }

  private static boolean isUnion(Class<?> type) {
    return type.isInterface() && type.isSealed() && !type.equals(JsonValue.class);
  }

  @Override
  public String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
    String given = super.findTypeName(config, annotated);
    return given == null ? annotated.getRawType().getSimpleName() : given;
  }

  /** An empty name is none. */
  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    String[] given = super.findEnumValues(config, type, constants, names);
    for (int i = 0; i < given.length; i++) {
      given[i] = "".equals(given[i]) ? constants[i].name() : given[i];
    }
    return given;
  }

  @Override
  public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return NullComponent.find(member).filter(component -> !component.mayBeAbsent()).isPresent();
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return NullComponent.find(annotated)
        .map(
            component ->
                JsonSetter.Value.construct(
                    component.takesNull() ? Nulls.DEFAULT : Nulls.FAIL,
                    component.elementsTakeNull() ? Nulls.DEFAULT : Nulls.FAIL))
        .orElseGet(JsonSetter.Value::empty);
  }
}
