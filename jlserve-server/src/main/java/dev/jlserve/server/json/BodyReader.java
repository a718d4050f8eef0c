package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.jlserve.spi.JsonReader;
import dev.jlserve.spi.TextForm;
import dev.jlserve.spi.Violations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one body. The parser stays on the last token of the value read last, so its context is the
 * location of whatever is recorded next.
 */
public final class BodyReader implements JsonReader, AutoCloseable {

  private static final String FRACTIONAL =
      "Input should be a valid integer, got a number with a fractional part";

  private final byte[] body;
  private final TensorParser parser;
  private final RecordedViolations violations;

  /** By the discriminators' names: made when a sealed interface is met first. */
  private @Nullable Map<String, Tags> tags;

  private BodyReader(byte[] body) {
    this.body = body;
    this.parser = StrictJson.parser(body);
    this.violations = new RecordedViolations(parser);
  }

  /**
   * Opens a body of at least one byte.
   *
   * @throws MalformedJsonException if it is not UTF-8 or holds no value
   */
  public static BodyReader open(byte[] body) {
    Utf8.check(body);
    BodyReader reader = new BodyReader(body);
    if (reader.advance() == null) {
      throw reader.malformed("Expecting a value");
    }
    return reader;
  }

  /**
   * Checks that nothing follows the value.
   *
   * @throws MalformedJsonException if something does
   */
  public void end() {
    if (advance() != null) {
      throw malformed("Extra data after the value");
    }
  }

  /** The 422 answer for what was recorded. */
  public byte[] violationsAnswer() {
    return ViolationsAnswer.of(body, violations.kept());
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Violations violations() {
    return violations;
  }

  @Override
  public boolean beginObject() {
    return begin(
        JsonToken.START_OBJECT,
        "model_attributes_type",
        "Input should be a valid dictionary or object to extract fields from");
  }

  @Override
  public boolean beginMap() {
    return begin(JsonToken.START_OBJECT, "dict_type", "Input should be a valid dictionary");
  }

  @Override
  public @Nullable String nextName() {
    try {
      String name = parser.nextFieldName();
      if (name == null) {
        violations.accept();
        return null;
      }
      parser.nextToken();
      return name;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  @Override
  public boolean beginArray() {
    return begin(JsonToken.START_ARRAY, "list_type", "Input should be a valid list");
  }

  @Override
  public boolean beginSet() {
    return begin(JsonToken.START_ARRAY, "set_type", "Input should be a valid set");
  }

  private boolean begin(JsonToken start, String type, String message) {
    boolean entered = parser.currentToken() == start;
    if (entered) {
      violations.accept();
    } else if (parser.currentToken() == JsonToken.VALUE_NULL
        && parser.getParsingContext().inRoot()) {
      // As FastAPI has it: a body of null is no body.
      reject("missing", "Field required");
    } else {
      reject(type, message);
    }
    return entered;
  }

  @Override
  public boolean nextElement() {
    if (advance() == JsonToken.END_ARRAY) {
      violations.accept();
      return false;
    }
    return true;
  }

  @Override
  public boolean readNull() {
    boolean isNull = parser.currentToken() == JsonToken.VALUE_NULL;
    if (isNull) {
      violations.accept();
    }
    return isNull;
  }

  @Override
  public void skip() {
    try {
      // Also within strings, which the parser would otherwise leave unread.
      parser.skipChildren();
      parser.finishToken();
      violations.accept();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  @Override
  public void rejectUnknown() {
    reject("extra_forbidden", "Extra inputs are not permitted");
  }

  @Override
  public @Nullable String readString() {
    String text = text();
    if (text == null) {
      reject("string_type", "Input should be a valid string");
    } else if (Utf8.hasLoneSurrogate(text)) {
      reject("string_unicode", "Input should be a valid string, half of a surrogate pair is none");
      return null;
    } else {
      violations.accept();
    }
    return text;
  }

  @Override
  public @Nullable String readEnum(String expected) {
    String text = text();
    if (text == null) {
      skip();
      violations.notInEnum(expected);
    } else {
      violations.accept();
    }
    return text;
  }

  @Override
  public @Nullable String peekTag(String property) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      // The violation is that of any other object.
      beginObject();
      return null;
    }
    if (tags == null) {
      tags = new HashMap<>();
    }
    String tag =
        tags.computeIfAbsent(property, name -> new Tags(body, name))
            .of((int) parser.currentTokenLocation().getByteOffset());
    if (tag == null) {
      skip();
      violations.tagNotFound(property);
    }
    return tag;
  }

  @Override
  public void rejectTag(String property, String tag, String expected) {
    skip();
    violations.unknownTag(property, tag, expected);
  }

  @Override
  public char readChar() {
    String text = readString();
    if (text == null) {
      return 0;
    }
    if (text.isEmpty()) {
      violations.reject("string_too_short", "String should have at least 1 character");
      return 0;
    }
    if (text.length() > 1) {
      violations.reject("string_too_long", "String should have at most 1 character");
      return 0;
    }
    return text.charAt(0);
  }

  private @Nullable String text() {
    try {
      return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  @Override
  public boolean readBoolean() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      violations.accept();
      return token == JsonToken.VALUE_TRUE;
    }
    reject("bool_type", "Input should be a valid boolean");
    return false;
  }

  @Override
  public byte readByte() {
    return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  @Override
  public short readShort() {
    return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  @Override
  public int readInt() {
    return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public long readLong() {
    return integer(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private long integer(long least, long greatest) {
    try {
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
        return switch (parser.getNumberType()) {
          case INT -> within(parser.getIntValue(), least, greatest);
          case LONG -> within(parser.getLongValue(), least, greatest);
          default -> outside(least, greatest);
        };
      }
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
        return switch (WholeNumber.of(parser.getText())) {
          case WholeNumber.Exact exact -> within(exact.value(), least, greatest);
          case WholeNumber.TooLarge large -> outside(least, greatest);
          case WholeNumber.Fractional fractional -> {
            reject("int_from_float", FRACTIONAL);
            yield 0;
          }
        };
      }
    } catch (IOException e) {
      throw malformed(e);
    }
    reject("int_type", "Input should be a valid integer");
    return 0;
  }

  private long within(long value, long least, long greatest) {
    if (value < least || value > greatest) {
      return outside(least, greatest);
    }
    violations.accept();
    return value;
  }

  private long outside(long least, long greatest) {
    reject(
        "int_parsing_size", "Input should be a valid integer, from " + least + " to " + greatest);
    return 0;
  }

  @Override
  public float readFloat() {
    if (!isNumber()) {
      return 0;
    }
    try {
      return (float) finite(signed(parser.getFloatValue()));
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  @Override
  public double readDouble() {
    if (!isNumber()) {
      return 0;
    }
    try {
      return finite(signed(parser.getDoubleValue()));
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private boolean isNumber() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
      return true;
    }
    reject("float_type", "Input should be a valid number");
    return false;
  }

  /** Jackson takes {@code -0} for an integer, which has no sign there. */
  private double signed(double value) throws IOException {
    return value == 0 && parser.getText().charAt(0) == '-' ? -0.0 : value;
  }

  private double finite(double value) {
    if (Double.isInfinite(value)) {
      reject("finite_number", "Input should be a finite number");
      return 0;
    }
    violations.accept();
    return value;
  }

  @Override
  public @Nullable BigInteger readBigInteger() {
    BigDecimal value = isAnyNumber() ? LongNumber.of(numberText()) : null;
    if (!isAnyNumber()) {
      reject("int_type", "Input should be a valid integer");
    } else if (value == null) {
      reject("int_parsing_size", "Input should be a valid integer of at most 4300 digits");
    } else if (value.stripTrailingZeros().scale() > 0) {
      reject("int_from_float", FRACTIONAL);
    } else {
      violations.accept();
      return value.toBigInteger();
    }
    return null;
  }

  @Override
  public @Nullable BigDecimal readBigDecimal() {
    if (!isAnyNumber()) {
      reject("decimal_type", "Input should be a valid number");
      return null;
    }
    BigDecimal value = LongNumber.of(numberText());
    if (value == null) {
      reject("decimal_parsing", "Input should be a valid decimal, with an exponent within 4300");
      return null;
    }
    violations.accept();
    return value;
  }

  /** Whether the value is a number, with a fraction or without. */
  private boolean isAnyNumber() {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        || parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
  }

  private String numberText() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  @Override
  public <T> @Nullable T readText(TextForm<T> form) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      reject(form.typeError(), form.expected());
      return null;
    }
    String text = readString();
    if (text == null || violations.isFull()) {
      // One more violation changes nothing any more, and to find it may cost an exception.
      return null;
    }
    try {
      return form.parse(text);
    } catch (RuntimeException otherForm) {
      violations.reject(form.error(), form.expected());
      return null;
    }
  }

  @Override
  public boolean @Nullable [] readBooleans() {
    return ArrayReading.booleans(this);
  }

  @Override
  public short @Nullable [] readShorts() {
    return ArrayReading.shorts(this);
  }

  @Override
  public int @Nullable [] readInts() {
    int[] plain = plain(TensorParser::ints);
    return plain != null ? plain : ArrayReading.ints(this);
  }

  @Override
  public long @Nullable [] readLongs() {
    long[] plain = plain(TensorParser::longs);
    return plain != null ? plain : ArrayReading.longs(this);
  }

  @Override
  public float @Nullable [] readFloats() {
    float[] plain = plain(TensorParser::floats);
    return plain != null ? plain : ArrayReading.floats(this);
  }

  @Override
  public double @Nullable [] readDoubles() {
    double[] plain = plain(TensorParser::doubles);
    return plain != null ? plain : ArrayReading.doubles(this);
  }

  /** An array of plain numbers in one step; null, with nothing consumed, if it is anything else. */
  private <T> @Nullable T plain(PlainArray<T> array) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return null;
    }
    try {
      T values = array.read(parser);
      if (values != null) {
        violations.accept();
      }
      return values;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** Reads the array that a parser has entered. */
  private interface PlainArray<T> {
    @Nullable T read(TensorParser parser) throws IOException;
  }

  /** Whether nothing was recorded since; it is what {@code accepted()} then answers. */
  boolean acceptIfNoneSince(int before) {
    return violations.acceptIfNoneSince(before);
  }

  /** Skips the value first: only at its end does the parser's context say where it lies. */
  private void reject(String type, String message) {
    skip();
    violations.reject(type, message);
  }

  private @Nullable JsonToken advance() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private MalformedJsonException malformed(String error) {
    return new MalformedJsonException(parser.currentLocation().getByteOffset(), error);
  }

  private RuntimeException malformed(IOException e) {
    return e instanceof JsonProcessingException cause
        ? MalformedJsonException.of(cause, parser.currentLocation().getByteOffset())
        : new UncheckedIOException(e);
  }
}
