package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of any form as values of the JDK. A number is a Long, or a BigInteger where that is
 * too small; one with a fraction or an exponent is a Double.
 */
final class PlainReading extends FreeReading<@Nullable Object> {

  static final PlainReading PLAIN = new PlainReading();

  private PlainReading() {}

  @Override
  Object object(Map<String, @Nullable Object> members) {
    return members;
  }

  @Override
  Object array(List<@Nullable Object> elements) {
    return elements;
  }

  @Override
  Object string(String text) {
    return text;
  }

  @Override
  Object number(BodyReader in) {
    return in.isOn(JsonToken.VALUE_NUMBER_INT) ? whole(in) : (Object) in.readDouble();
  }

  private static Object whole(BodyReader in) {
    try {
      BigInteger value = in.parser.getBigIntegerValue();
      in.violations.accept();
      return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    } catch (IOException e) {
      throw in.malformed(e);
    }
  }

  @Override
  Object bool(boolean value) {
    return value;
  }

  @Override
  @Nullable Object none() {
    return null;
  }
}
