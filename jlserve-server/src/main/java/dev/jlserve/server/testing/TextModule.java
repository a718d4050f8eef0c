package dev.jlserve.server.testing;

import dev.jlserve.spi.TextForm;
import java.io.Serial;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values that are strings of one form, and nothing else: Jackson would take numbers and arrays. */
final class TextModule extends SimpleModule {

  @Serial private static final long serialVersionUID = 1L;

  static final List<Form<?>> FORMS =
      List.of(
          new Form<>(MonthDay.class, TextForm.MONTH_DAY),
          new Form<>(YearMonth.class, TextForm.YEAR_MONTH),
          new Form<>(Year.class, TextForm.YEAR),
          new Form<>(LocalDate.class, TextForm.LOCAL_DATE),
          new Form<>(LocalTime.class, TextForm.LOCAL_TIME),
          new Form<>(OffsetTime.class, TextForm.OFFSET_TIME),
          new Form<>(LocalDateTime.class, TextForm.LOCAL_DATE_TIME),
          new Form<>(OffsetDateTime.class, TextForm.OFFSET_DATE_TIME),
          new Form<>(ZonedDateTime.class, TextForm.ZONED_DATE_TIME),
          new Form<>(Instant.class, TextForm.INSTANT),
          new Form<>(Duration.class, TextForm.DURATION),
          new Form<>(Period.class, TextForm.PERIOD),
          new Form<>(ZoneId.class, TextForm.ZONE_ID),
          new Form<>(ZoneOffset.class, TextForm.ZONE_OFFSET),
          new Form<>(UUID.class, TextForm.UUID_TEXT),
          new Form<>(URI.class, TextForm.URI_TEXT),
          new Form<>(byte[].class, TextForm.BYTES),
          new Form<>(char[].class, TextForm.CHARS));

  TextModule() {
    FORMS.forEach(each -> each.addTo(this));
  }

  /** The form of a type's values. */
  record Form<T>(Class<T> type, TextForm<T> text) {

    private void addTo(SimpleModule module) {
      module.addSerializer(type, new Writer<>(this));
      module.addDeserializer(type, new Reader<>(this));
    }
  }

  private static final class Writer<T> extends StdSerializer<T> {

    private final TextForm<T> form;

    Writer(Form<T> form) {
      super(form.type());
      this.form = form.text();
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      out.writeString(form.text(value));
    }
  }

  private static final class Reader<T> extends StdDeserializer<T> {

    private final Class<T> type;
    private final TextForm<T> form;

    Reader(Form<T> form) {
      super(form.type());
      this.type = form.type();
      this.form = form.text();
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      if (in.currentToken() != JsonToken.VALUE_STRING) {
        return type.cast(context.handleUnexpectedToken(type, in));
      }
      String text = in.getString();
      try {
        return form.parse(text);
      } catch (RuntimeException e) {
        return type.cast(context.handleWeirdStringValue(type, text, form.expected()));
      }
    }
  }
}
