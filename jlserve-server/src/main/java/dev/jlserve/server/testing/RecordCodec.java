package dev.jlserve.server.testing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.http.HttpResponse;
import java.time.Year;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

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
                        .withIsGetterVisibility(Visibility.NONE))
            // What has a default is left out where it is not given; null would be an error.
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .withConfigOverride(
                Year.class,
                year -> year.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            // In the order of the JSON, as the app's own sets are.
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .addModule(new FreeFormModule())
            // A record of a sealed interface that is a component by itself has no discriminator.
            .disable(MapperFeature.REQUIRE_TYPE_ID_FOR_SUBTYPES)
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    mapper = (snakeCase ? builder.propertyNamingStrategy(new SnakeCaseNames()) : builder).build();
  }

  /**
   * A request's body.
   *
   * @param union the sealed interface as which it is written, if there is one
   * @throws IllegalArgumentException if the value has no JSON
   */
  String write(Object input, Optional<Class<?>> union) {
    try {
      return union
          .filter(type -> type.isInstance(input))
          .map(mapper::writerFor)
          .orElseGet(mapper::writer)
          .writeValueAsString(input);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          input.getClass().getName() + " cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * A response's body.
   *
   * @throws UnexpectedAnswerError if it does not fit the type
   */
  <O> O read(HttpResponse<String> answer, Class<O> type) {
    try {
      O output = mapper.readValue(answer.body(), type);
      if (output != null) {
        return output;
      }
    } catch (JacksonException e) {
      throw new UnexpectedAnswerError(
          answer,
          answer.body(),
          ", which is no " + type.getSimpleName() + " (" + e.getOriginalMessage() + ")",
          e);
    }
    throw new UnexpectedAnswerError(answer, answer.body(), ", which is no " + type.getSimpleName());
  }
}
