package dev.jlserve.server.configuration;

import dev.jlserve.JsonValue;
import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.json.Location;
import dev.jlserve.server.json.MalformedJsonException;
import dev.jlserve.server.json.RecordedViolations;
import dev.jlserve.spi.JsonReader;
import dev.jlserve.spi.SettingInfo;
import dev.jlserve.spi.TextForm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads variables as if they were the fields of an object: what is a string in JSON as it is, all
 * else as JSON. So generated code converts and checks them as it does requests.
 */
final class SettingReader implements JsonReader {

  /** What Java makes of bytes that the locale's encoding does not know. */
  private static final char UNKNOWN = '\ufffd';

  private final Variables variables;
  private final SettingViolations violations;
  private final Iterator<SettingInfo> left;
  private String value = "";

  SettingReader(Variables variables) {
    this.variables = variables;
    this.violations = new SettingViolations(variables);
    this.left = variables.set().iterator();
  }

  @Override
  public SettingViolations violations() {
    return violations;
  }

  @Override
  public boolean beginObject() {
    return true;
  }

  @Override
  public @Nullable String nextName() {
    if (!left.hasNext()) {
      violations.at(null);
      return null;
    }
    SettingInfo next = left.next();
    value = variables.value(next).orElseThrow();
    violations.at(next);
    if (value.indexOf(UNKNOWN) >= 0) {
      violations.undecoded();
    }
    return next.name();
  }

  @Override
  public boolean readNull() {
    return false;
  }

  @Override
  public void skip() {}

  @Override
  public String readString() {
    return value;
  }

  @Override
  public String readEnum(String expected) {
    return value;
  }

  @Override
  public <T> @Nullable T readText(TextForm<T> form) {
    try {
      return form.parse(value);
    } catch (RuntimeException otherForm) {
      // Its message may hold the value.
      violations.reject();
      return null;
    }
  }

  @Override
  public char readChar() {
    if (value.length() != 1) {
      violations.reject();
    }
    return value.charAt(0);
  }

  @Override
  public boolean readBoolean() {
    return this.<Boolean>scalar(false, BodyReader::readBoolean);
  }

  @Override
  public byte readByte() {
    return this.<Byte>scalar((byte) 0, BodyReader::readByte);
  }

  @Override
  public short readShort() {
    return this.<Short>scalar((short) 0, BodyReader::readShort);
  }

  @Override
  public int readInt() {
    return this.<Integer>scalar(0, BodyReader::readInt);
  }

  @Override
  public long readLong() {
    return this.<Long>scalar(0L, BodyReader::readLong);
  }

  @Override
  public float readFloat() {
    return this.<Float>scalar(0f, BodyReader::readFloat);
  }

  @Override
  public double readDouble() {
    return this.<Double>scalar(0d, BodyReader::readDouble);
  }

  @Override
  public @Nullable BigInteger readBigInteger() {
    return this.<@Nullable BigInteger>scalar(null, BodyReader::readBigInteger);
  }

  @Override
  public @Nullable BigDecimal readBigDecimal() {
    return this.<@Nullable BigDecimal>scalar(null, BodyReader::readBigDecimal);
  }

  private <T extends @Nullable Object> T scalar(T none, Function<BodyReader, T> read) {
    RecordedViolations found = new RecordedViolations(() -> Location.ROOT);
    byte[] json = value.getBytes(StandardCharsets.UTF_8);
    try (BodyReader body = BodyReader.open(json, Location.ROOT, found)) {
      T scalar = read.apply(body);
      if (found.count() == 0) {
        body.end();
        return scalar;
      }
    } catch (MalformedJsonException otherForm) {
      // Its message may hold the value.
    }
    violations.reject();
    return none;
  }

  @Override
  public boolean beginMap() {
    throw noSetting();
  }

  @Override
  public boolean beginArray() {
    throw noSetting();
  }

  @Override
  public boolean beginSet() {
    throw noSetting();
  }

  @Override
  public boolean nextElement() {
    throw noSetting();
  }

  @Override
  public void rejectUnknown() {
    throw noSetting();
  }

  @Override
  public String peekTag(String property) {
    throw noSetting();
  }

  @Override
  public void rejectTag(String property, String tag, String expected) {
    throw noSetting();
  }

  @Override
  public JsonValue readJson() {
    throw noSetting();
  }

  @Override
  public Object readAny() {
    throw noSetting();
  }

  @Override
  public boolean[] readBooleans() {
    throw noSetting();
  }

  @Override
  public short[] readShorts() {
    throw noSetting();
  }

  @Override
  public int[] readInts() {
    throw noSetting();
  }

  @Override
  public long[] readLongs() {
    throw noSetting();
  }

  @Override
  public float[] readFloats() {
    throw noSetting();
  }

  @Override
  public double[] readDoubles() {
    throw noSetting();
  }

  /** The compiler lets no such component be a setting. */
  private static IllegalStateException noSetting() {
    return new IllegalStateException("no setting is of this type");
  }
}
