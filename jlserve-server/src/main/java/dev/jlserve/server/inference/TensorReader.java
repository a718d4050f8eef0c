package dev.jlserve.server.inference;

import dev.jlserve.JsonValue;
import dev.jlserve.server.json.Location;
import dev.jlserve.server.json.RecordedViolations;
import dev.jlserve.server.json.TextReading;
import dev.jlserve.spi.JsonReader;
import dev.jlserve.spi.TextForm;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of an inference request for generated code, to which each tensor is a field,
 * and each dimension an array. Every value has the component's type already: {@link RequestCheck}
 * has seen to that.
 */
final class TensorReader implements JsonReader {

  private static final int NONE = -1;

  private final InferenceRequest request;
  private final RecordedViolations violations = new RecordedViolations(this::here);
  private int record;
  private int input = NONE;

  /** The next element of the tensor, counted over all records. */
  private int next;

  /** How many elements have begun in each array that is open. */
  private int[] begun = {};

  private int depth;

  /** The element of a row at which a violation lies; {@link #NONE} where it is the row itself. */
  private int element = NONE;

  TensorReader(InferenceRequest request) {
    this.request = request;
  }

  /** Goes to a record, whose fields are then read. */
  void begin(int index) {
    record = index;
    input = NONE;
  }

  /**
   * Passes records without a violation.
   *
   * @throws InvalidRequestException that tells all violations
   */
  void requireNoViolation() {
    if (violations.count() > 0) {
      throw new InvalidRequestException(violations.text());
    }
  }

  private Location here() {
    Location at = Location.ROOT;
    boolean inInput = input >= 0 && input < request.inputs().size();
    if (inInput) {
      at = at.field(current().info().name());
    }
    if (request.records() > 1) {
      at = at.element(record);
    }
    for (int i = 0; inInput && i < depth; i++) {
      at = at.element(begun[i] - 1);
    }
    return element == NONE ? at : at.element(element);
  }

  private InputTensor current() {
    return request.inputs().get(input);
  }

  @Override
  public RecordedViolations violations() {
    return violations;
  }

  @Override
  public boolean beginObject() {
    violations.accept();
    return true;
  }

  @Override
  public @Nullable String nextName() {
    violations.accept();
    depth = 0;
    if (++input == request.inputs().size()) {
      return null;
    }
    InputTensor at = current();
    next = record * (at.data().size() / request.records());
    begun = new int[at.info().dimensions()];
    return at.info().name();
  }

  @Override
  public boolean beginArray() {
    begun[depth++] = 0;
    violations.accept();
    return true;
  }

  @Override
  public boolean beginSet() {
    return beginArray();
  }

  @Override
  public boolean nextElement() {
    if (begun[depth - 1]++ < current().shape()[depth - 1]) {
      return true;
    }
    depth--;
    violations.accept();
    return false;
  }

  /** No tensor has a place for null. */
  @Override
  public boolean readNull() {
    return false;
  }

  /** The position of the value that is read, which is then the one before the next. */
  private int one() {
    violations.accept();
    return next++;
  }

  /** The length of the row that is read. */
  private int row() {
    int length = current().shape()[depth];
    violations.accept();
    next += length;
    return length;
  }

  @Override
  public @Nullable String readString() {
    return text();
  }

  private String text() {
    return ((TensorData.Texts) current().data()).values()[one()];
  }

  @Override
  public @Nullable String readEnum(String expected) {
    return text();
  }

  @Override
  public char readChar() {
    return TextReading.character(text(), violations);
  }

  @Override
  public <T> @Nullable T readText(TextForm<T> form) {
    return TextReading.formed(text(), form, violations);
  }

  @Override
  public boolean readBoolean() {
    return ((TensorData.Booleans) current().data()).values()[one()];
  }

  @Override
  public byte readByte() {
    short value = readShort();
    if (value != (byte) value) {
      violations.reject("int_parsing_size", "Input should be a valid integer, from -128 to 127");
    }
    return (byte) value;
  }

  @Override
  public short readShort() {
    return ((TensorData.Shorts) current().data()).values()[one()];
  }

  @Override
  public int readInt() {
    return ((TensorData.Ints) current().data()).values().get(one());
  }

  @Override
  public long readLong() {
    return ((TensorData.Longs) current().data()).values().get(one());
  }

  @Override
  public float readFloat() {
    float value = ((TensorData.Floats) current().data()).values().get(one());
    if (!Float.isFinite(value)) {
      notFinite();
    }
    return value;
  }

  @Override
  public double readDouble() {
    double value = ((TensorData.Doubles) current().data()).values().get(one());
    if (!Double.isFinite(value)) {
      notFinite();
    }
    return value;
  }

  /** What JSON cannot say no record holds. */
  private void notFinite() {
    violations.reject("finite_number", "Input should be a finite number");
  }

  private void notFinite(int index) {
    element = index;
    notFinite();
    element = NONE;
  }

  @Override
  public boolean[] readBooleans() {
    boolean[] values = new boolean[row()];
    System.arraycopy(
        ((TensorData.Booleans) current().data()).values(),
        next - values.length,
        values,
        0,
        values.length);
    return values;
  }

  @Override
  public short[] readShorts() {
    short[] values = new short[row()];
    System.arraycopy(
        ((TensorData.Shorts) current().data()).values(),
        next - values.length,
        values,
        0,
        values.length);
    return values;
  }

  @Override
  public int[] readInts() {
    int[] values = new int[row()];
    ((TensorData.Ints) current().data()).values().get(next - values.length, values);
    return values;
  }

  @Override
  public long[] readLongs() {
    long[] values = new long[row()];
    ((TensorData.Longs) current().data()).values().get(next - values.length, values);
    return values;
  }

  @Override
  public float @Nullable [] readFloats() {
    float[] values = new float[row()];
    ((TensorData.Floats) current().data()).values().get(next - values.length, values);
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        notFinite(i);
        return null;
      }
    }
    return values;
  }

  @Override
  public double @Nullable [] readDoubles() {
    double[] values = new double[row()];
    ((TensorData.Doubles) current().data()).values().get(next - values.length, values);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        notFinite(i);
        return null;
      }
    }
    return values;
  }

  @Override
  public boolean beginMap() {
    throw unexpected();
  }

  @Override
  public void skip() {
    throw unexpected();
  }

  @Override
  public void rejectUnknown() {
    throw unexpected();
  }

  @Override
  public @Nullable String peekTag(String property) {
    throw unexpected();
  }

  @Override
  public void rejectTag(String property, String tag, String expected) {
    throw unexpected();
  }

  @Override
  public @Nullable BigInteger readBigInteger() {
    throw unexpected();
  }

  @Override
  public @Nullable BigDecimal readBigDecimal() {
    throw unexpected();
  }

  @Override
  public JsonValue readJson() {
    throw unexpected();
  }

  @Override
  public @Nullable Object readAny() {
    throw unexpected();
  }

  private static IllegalStateException unexpected() {
    return new IllegalStateException("a record of tensors has no such component");
  }
}
