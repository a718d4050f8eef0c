package dev.jlserve.server.inference;

import dev.jlserve.JsonValue;
import dev.jlserve.server.json.NullAnswer;
import dev.jlserve.server.json.WholeText;
import dev.jlserve.spi.Datatype;
import dev.jlserve.spi.JsonWriter;
import dev.jlserve.spi.TensorInfo;
import dev.jlserve.spi.UnwritableValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the records of a response from generated code, whose fields become tensors. */
final class TensorWriter implements JsonWriter {

  private final List<OutputTensor> outputs;
  private int next;

  TensorWriter(List<TensorInfo> outputs) {
    this.outputs = new ArrayList<>(outputs.size());
    outputs.forEach(output -> this.outputs.add(new OutputTensor(output)));
  }

  /** The tensors, in the order of the record's components. */
  List<OutputTensor> outputs() {
    return outputs;
  }

  private OutputTensor current() {
    return outputs.get(next - 1);
  }

  @Override
  public void beginObject() {}

  @Override
  public void endObject() {
    next = 0;
  }

  /** Generated code writes all components, in their order. */
  @Override
  public void name(String name) {
    next++;
  }

  @Override
  public void beginArray() {
    current().beginArray();
  }

  @Override
  public void endArray() {
    current().endArray();
  }

  /** An absent component is left out. */
  @Override
  public void writeNull() {}

  @Override
  public <T> T required(@Nullable T value) {
    if (value == null) {
      throw next == 0 ? NullAnswer.ofEndpoint() : NullAnswer.ofComponent(place());
    }
    return value;
  }

  @Override
  public void write(String value) {
    if (!WholeText.is(required(value))) {
      throw unwritable("a text that holds half of a surrogate pair, for which UTF-8 has no bytes");
    }
    current().rows().add(new String[] {value});
    current().value();
  }

  @Override
  public void write(boolean value) {
    current().rows().add(new boolean[] {value});
    current().value();
  }

  @Override
  public void write(int value) {
    if (current().datatype() == Datatype.INT32) {
      current().rows().add(new int[] {value});
    } else {
      current().rows().add(new short[] {(short) value});
    }
    current().value();
  }

  @Override
  public void write(long value) {
    current().rows().add(new long[] {value});
    current().value();
  }

  @Override
  public void write(float value) {
    finite(Float.isFinite(value), value);
    current().rows().add(new float[] {value});
    current().value();
  }

  @Override
  public void write(double value) {
    finite(Double.isFinite(value), value);
    current().rows().add(new double[] {value});
    current().value();
  }

  @Override
  public void write(char value) {
    write(String.valueOf(value));
  }

  @Override
  public void write(boolean[] values) {
    current().row(current().rows().add(required(values)));
  }

  @Override
  public void write(short[] values) {
    current().row(current().rows().add(required(values)));
  }

  @Override
  public void write(int[] values) {
    current().row(current().rows().add(required(values)));
  }

  @Override
  public void write(long[] values) {
    current().row(current().rows().add(required(values)));
  }

  @Override
  public void write(float[] values) {
    for (float value : required(values)) {
      finite(Float.isFinite(value), value);
    }
    current().row(current().rows().add(values));
  }

  @Override
  public void write(double[] values) {
    for (double value : required(values)) {
      finite(Double.isFinite(value), value);
    }
    current().row(current().rows().add(values));
  }

  /** What JSON cannot say no response holds, in whatever form. */
  private void finite(boolean finite, Number value) {
    if (!finite) {
      throw unwritable(value + ", for which JSON has no number");
    }
  }

  private UnwritableValueException unwritable(String found) {
    return new UnwritableValueException(place() + " is " + found);
  }

  private String place() {
    return "component '" + current().name() + "' of the answer";
  }

  @Override
  public void write(BigInteger value) {
    throw unexpected();
  }

  @Override
  public void write(BigDecimal value) {
    throw unexpected();
  }

  @Override
  public void write(JsonValue value) {
    throw unexpected();
  }

  @Override
  public void writeAny(Object value) {
    throw unexpected();
  }

  private static IllegalStateException unexpected() {
    return new IllegalStateException("a record of tensors has no such component");
  }
}
