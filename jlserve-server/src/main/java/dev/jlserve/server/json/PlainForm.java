package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON of any form becomes values of the JDK. A number is a Long, or a BigInteger where that is too
 * small; one with a fraction or an exponent is a Double.
 */
final class PlainForm implements FreeForm<@Nullable Object> {

  static final PlainForm PLAIN = new PlainForm();

  private PlainForm() {}

  @Override
  public Object object(Map<String, @Nullable Object> members) {
    return members;
  }

  @Override
  public Object array(List<@Nullable Object> elements) {
    return elements;
  }

  @Override
  public Object string(String text) {
    return text;
  }

  @Override
  public Object number(BodyTokens in) {
    return in.isOn(JsonToken.VALUE_NUMBER_INT) ? whole(in) : (Object) NumberReading.real(in);
  }

  private static Object whole(BodyTokens in) {
    try {
      BigInteger value = in.parser.getBigIntegerValue();
      in.violations.accept();
      return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    } catch (IOException e) {
      throw in.malformed(e);
    }
  }

  @Override
  public Object bool(boolean value) {
    return value;
  }

  @Override
  public @Nullable Object none() {
    return null;
  }
}
