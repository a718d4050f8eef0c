package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import dev.jlserve.JsonValue;
import dev.jlserve.spi.JsonWriter;
import dev.jlserve.spi.UnwritableValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ConcurrentModificationException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes one response into memory. The generator's context names the place of what it refuses. */
public final class AnswerWriter implements JsonWriter, AutoCloseable {

  private static final String NO_NUMBER = ", for which JSON has no number";

  private static final String NO_TEXT =
      "holds half of a surrogate pair, for which UTF-8 has no bytes";

  private final TensorGenerator out = StrictJson.generator();

  /** Opens a writer; {@link #close} gives its buffers back. */
  public AnswerWriter() {}

  /** Takes out the document, which is complete. */
  public byte[] toBytes() {
    try {
      return out.takeBytes();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void beginObject() {
    try {
      out.writeStartObject();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void endObject() {
    try {
      out.writeEndObject();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void name(String name) {
    try {
      if (!WholeText.is(name)) {
        throw unwritable("an object with the name of a field that " + NO_TEXT);
      }
      out.writeFieldName(name);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void beginArray() {
    try {
      out.writeStartArray();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void endArray() {
    try {
      out.writeEndArray();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void writeNull() {
    try {
      out.writeNull();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public <T> T required(@Nullable T value) {
    if (value == null) {
      JsonStreamContext context = out.getOutputContext();
      throw context.inRoot()
          ? NullAnswer.ofEndpoint()
          : NullAnswer.ofComponent(AnswerPlace.of(context));
    }
    return value;
  }

  @Override
  public <K> K requiredKey(@Nullable K key) {
    if (key == null) {
      throw NullAnswer.ofKey(AnswerPlace.ofOpen(out.getOutputContext()));
    }
    return key;
  }

  /**
   * Writes the whole of an answer.
   *
   * @param code writes it, in generated code
   */
  public <O> void writeAnswer(@Nullable O answer, BiConsumer<JsonWriter, O> code) {
    O present = required(answer);
    try {
      code.accept(this, present);
    } catch (ConcurrentModificationException e) {
      throw changed(e);
    }
  }

  private UnwritableValueException changed(ConcurrentModificationException cause) {
    UnwritableValueException refused =
        new UnwritableValueException(
            AnswerPlace.ofOpen(out.getOutputContext())
                + " is changed by another thread while it is written; return a copy");
    refused.initCause(cause);
    return refused;
  }

  @Override
  public void write(String value) {
    try {
      if (!WholeText.is(required(value))) {
        throw unwritable("a text that " + NO_TEXT);
      }
      out.writeString(value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void write(boolean value) {
    try {
      out.writeBoolean(value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void write(int value) {
    try {
      out.writeNumber(value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void write(long value) {
    try {
      out.writeNumber(value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void write(float value) {
    if (!Float.isFinite(value)) {
      throw unwritable(value + NO_NUMBER);
    }
    try {
      out.writeNumber(value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void write(double value) {
    if (!Double.isFinite(value)) {
      throw unwritable(value + NO_NUMBER);
    }
    try {
      out.writeNumber(value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void write(BigInteger value) {
    try {
      out.writeNumber(required(value));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void write(BigDecimal value) {
    try {
      out.writeNumber(required(value).toString());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void write(char value) {
    write(String.valueOf(value));
  }

  @Override
  public void write(JsonValue value) {
    new FreeWriting(this, out).write(required(value));
  }

  @Override
  public void writeAny(Object value) {
    new FreeWriting(this, out).write(value);
  }

  @Override
  public void write(boolean[] values) {
    required(values);
    beginArray();
    for (boolean value : values) {
      write(value);
    }
    endArray();
  }

  @Override
  public void write(short[] values) {
    required(values);
    beginArray();
    for (short value : values) {
      write(value);
    }
    endArray();
  }

  @Override
  public void write(int[] values) {
    try {
      out.writeArray(required(values), 0, values.length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void write(long[] values) {
    try {
      out.writeArray(required(values), 0, values.length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  // Stands twice: floats and doubles have no common type that is as fast.
  @Override
  public void write(float[] values) {
    required(values);
    try {
      out.writeStartArray();
      int written = out.writeElements(values);
      if (written < values.length) {
        throw unwritable(values[written], written);
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void write(double[] values) {
    required(values);
    try {
      out.writeStartArray();
      int written = out.writeElements(values);
      if (written < values.length) {
        throw unwritable(values[written], written);
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private UnwritableValueException unwritable(String found) {
    return AnswerPlace.unwritable(out.getOutputContext(), found);
  }

  private UnwritableValueException unwritable(Number value, int element) {
    return new UnwritableValueException(
        AnswerPlace.of(out.getOutputContext(), element) + " is " + value + NO_NUMBER);
  }

  private static UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("the answer is not well-formed: " + e.getMessage(), e);
  }
}
