package dev.jlserve.server.testing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** An app's records as a client writes and reads them: Jackson, set to the wire's forms. */
final class RecordCodec {

  private final JsonMapper mapper;

  /** For an app whose names are in snake case, or as they are written. */
  RecordCodec(boolean snakeCase) {
    JsonFactory syntax =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE).build())
            .build();
    JsonMapper.Builder builder =
        JsonMapper.builder(syntax)
            .annotationIntrospector(new WireAnnotations())
            // Components only: a record's further methods are no fields.
            .changeDefaultVisibility(
                visible ->
                    visible
                        .withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withCreatorVisibility(Visibility.NONE)
                        .withScalarConstructorVisibility(Visibility.NONE))
            // What has a default is left out where it is not given; null would be an error.
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            // In the order of the JSON, as the app's own sets are.
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .addModule(new FreeFormModule())
            .addModule(new TextModule())
            // A record of a sealed interface that is a component by itself has no discriminator.
            .disable(MapperFeature.REQUIRE_TYPE_ID_FOR_SUBTYPES)
            .disable(
                EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfigDefaults(RecordCodec::refuseOtherTypes)
            .withCoercionConfig(
                LogicalType.Float,
                number ->
                    number.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert));
    mapper = (snakeCase ? builder.propertyNamingStrategy(new SnakeCaseNames()) : builder).build();
  }

  private static void refuseOtherTypes(MutableCoercionConfig coercion) {
    for (CoercionInputShape found : CoercionInputShape.values()) {
      coercion.setCoercion(found, CoercionAction.Fail);
    }
  }

  /**
   * A request's body.
   *
   * @param declared what the endpoint takes, if that is known
   * @throws IllegalArgumentException if the value has no JSON
   */
  String write(Object input, Optional<Type> declared) {
    ObjectWriter writer =
        declared
            .map(type -> mapper.writerFor(mapper.constructType(type)))
            .orElseGet(mapper::writer);
    StringWriter body = new StringWriter();
    try (JsonGenerator out = new FiniteNumbers(writer.createGenerator(body))) {
      writer.writeValue(out, input);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          input.getClass().getName() + " cannot be written as JSON (" + JsonProblem.of(e) + ")", e);
    }
    return body.toString();
  }

  /**
   * A response's body.
   *
   * @param type the type of the result
   * @param declared the type, or the sealed interface that the body is a record of
   * @throws UnexpectedAnswerError if it does not fit the type
   */
  <O> O read(HttpResponse<String> answer, Class<O> type, Class<?> declared) {
    String misfit = ", which is no " + type.getSimpleName();
    try {
      Object output = mapper.readValue(answer.body(), declared);
      if (type.isInstance(output)) {
        return type.cast(output);
      }
    } catch (JacksonException e) {
      throw new UnexpectedAnswerError(
          answer, answer.body(), misfit + " (" + JsonProblem.of(e) + ")", e);
    }
    throw new UnexpectedAnswerError(answer, answer.body(), misfit);
  }
}
