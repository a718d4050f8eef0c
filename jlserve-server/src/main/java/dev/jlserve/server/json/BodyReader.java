package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.jlserve.JsonValue;
import dev.jlserve.spi.TextForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one body: arrays and objects here, single values in classes of their own. */
public final class BodyReader extends BodyTokens implements RequestReader {

  private final byte[] body;

  /** By the discriminators' names: made when a sealed interface is met first. */
  private @Nullable Map<String, Tags> tags;

  private BodyReader(byte[] body) {
    super(body);
    this.body = body;
  }

  private BodyReader(byte[] part, Location start, RecordedViolations violations) {
    super(part, start, violations);
    this.body = part;
  }

  /**
   * Opens a body of at least one byte.
   *
   * @throws MalformedJsonException if it is not UTF-8 or holds no value
   */
  public static BodyReader open(byte[] body) {
    Utf8.check(body);
    return begun(new BodyReader(body));
  }

  /**
   * Opens a part of a body.
   *
   * @throws MalformedJsonException if it is not UTF-8 or holds no value
   */
  public static BodyReader open(byte[] part, Location start, RecordedViolations violations) {
    Utf8.check(part, start);
    return begun(new BodyReader(part, start, violations));
  }

  /** The byte of the body at which the value begins that it is on; of one just read, the last. */
  public int position() {
    return (int) parser.currentTokenLocation().getByteOffset();
  }

  private static BodyReader begun(BodyReader reader) {
    if (reader.advance() == null) {
      throw reader.malformed("Expecting a value");
    }
    return reader;
  }

  @Override
  public void end() {
    if (advance() != null) {
      throw malformed("Extra data after the value");
    }
  }

  @Override
  public byte[] violationsAnswer() {
    return ViolationsAnswer.of(violations.kept(), wanted -> QuotedInputs.find(body, wanted));
  }

  @Override
  public RecordedViolations violations() {
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
  public boolean beginArray() {
    return begin(JsonToken.START_ARRAY, "list_type", "Input should be a valid list");
  }

  @Override
  public boolean beginSet() {
    return begin(JsonToken.START_ARRAY, "set_type", "Input should be a valid set");
  }

  private boolean begin(JsonToken start, String type, String message) {
    boolean entered = isOn(start);
    if (entered) {
      violations.accept();
    } else if (isOn(JsonToken.VALUE_NULL) && isWholeBody()) {
      // As FastAPI has it: a body of null is no body.
      reject("missing", "Field required");
    } else {
      reject(type, message);
    }
    return entered;
  }

  @Override
  public boolean readNull() {
    boolean isNull = isOn(JsonToken.VALUE_NULL);
    if (isNull) {
      violations.accept();
    }
    return isNull;
  }

  @Override
  public void rejectUnknown() {
    reject("extra_forbidden", "Extra inputs are not permitted");
  }

  @Override
  public @Nullable String readString() {
    return TextReading.string(this);
  }

  @Override
  public @Nullable String readEnum(String expected) {
    return TextReading.constant(this, expected);
  }

  @Override
  public @Nullable String peekTag(String property) {
    if (!isOn(JsonToken.START_OBJECT)) {
      // The violation is that of any other object.
      beginObject();
      return null;
    }
    if (tags == null) {
      tags = new HashMap<>();
    }
    String tag = tags.computeIfAbsent(property, name -> new Tags(body, name)).of(position());
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
    return TextReading.character(this);
  }

  @Override
  public boolean readBoolean() {
    boolean value = isOn(JsonToken.VALUE_TRUE);
    if (value || isOn(JsonToken.VALUE_FALSE)) {
      violations.accept();
    } else {
      reject("bool_type", "Input should be a valid boolean");
    }
    return value;
  }

  @Override
  public byte readByte() {
    return (byte) NumberReading.integer(this, Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  @Override
  public short readShort() {
    return (short) NumberReading.integer(this, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  @Override
  public int readInt() {
    return (int) NumberReading.integer(this, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public long readLong() {
    return NumberReading.integer(this, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Override
  public float readFloat() {
    return NumberReading.single(this);
  }

  @Override
  public double readDouble() {
    return NumberReading.real(this);
  }

  @Override
  public @Nullable BigInteger readBigInteger() {
    return NumberReading.bigInteger(this);
  }

  @Override
  public @Nullable BigDecimal readBigDecimal() {
    return NumberReading.bigDecimal(this);
  }

  @Override
  public JsonValue readJson() {
    return FreeReading.value(this, TreeForm.TREE);
  }

  @Override
  public @Nullable Object readAny() {
    return FreeReading.value(this, PlainForm.PLAIN);
  }

  @Override
  public <T> @Nullable T readText(TextForm<T> form) {
    return TextReading.formed(this, form);
  }

  @Override
  public boolean @Nullable [] readBooleans() {
    return ArrayReading.booleans(this, violations);
  }

  @Override
  public short @Nullable [] readShorts() {
    return ArrayReading.shorts(this, violations);
  }

  @Override
  public int @Nullable [] readInts() {
    int[] plain = plain(TensorParser::ints);
    return plain != null ? plain : ArrayReading.ints(this, violations);
  }

  @Override
  public long @Nullable [] readLongs() {
    long[] plain = plain(TensorParser::longs);
    return plain != null ? plain : ArrayReading.longs(this, violations);
  }

  @Override
  public float @Nullable [] readFloats() {
    float[] plain = plain(TensorParser::floats);
    return plain != null ? plain : ArrayReading.floats(this, violations);
  }

  @Override
  public double @Nullable [] readDoubles() {
    double[] plain = plain(TensorParser::doubles);
    return plain != null ? plain : ArrayReading.doubles(this, violations);
  }

  /** An array of plain numbers in one step; null, with nothing consumed, if it is anything else. */
  private <T> @Nullable T plain(PlainArray<T> array) {
    if (!isOn(JsonToken.START_ARRAY)) {
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
}
