package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.jlserve.spi.JsonWriter;
import dev.jlserve.spi.UnwritableValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Writes one answer into memory. The generator's context names the place of what it refuses. */
public final class AnswerWriter implements JsonWriter, AutoCloseable {

  private final ByteArrayBuilder buffer = StrictJson.buffer();
  private final TensorGenerator out = StrictJson.generator(buffer);

  /** Opens a writer; {@link #close} gives its buffers back. */
  public AnswerWriter() {}

  /** The document, which is complete. */
  public byte[] toBytes() {
    try {
      out.flush();
    } catch (IOException e) {
      throw failed(e);
    }
    return buffer.toByteArray();
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
    buffer.release();
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
      throw unwritable("null; a component that may be null is an Optional or @Nullable");
    }
    return value;
  }

  @Override
  public void write(String value) {
    try {
      out.writeString(required(value));
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
      throw unwritable(value + ", for which JSON has no number");
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
      throw unwritable(value + ", for which JSON has no number");
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
    required(values);
    beginArray();
    for (int value : values) {
      write(value);
    }
    endArray();
  }

  @Override
  public void write(long[] values) {
    required(values);
    beginArray();
    for (long value : values) {
      write(value);
    }
    endArray();
  }

  @Override
  public void write(float[] values) {
    required(values);
    beginArray();
    if (areFinite(values)) {
      try {
        out.writeElements(values);
      } catch (IOException e) {
        throw failed(e);
      }
    } else {
      // Which stops at the first that is not, and names it.
      for (float value : values) {
        write(value);
      }
    }
    endArray();
  }

  private static boolean areFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void write(double[] values) {
    required(values);
    beginArray();
    for (double value : values) {
      write(value);
    }
    endArray();
  }

  private UnwritableValueException unwritable(String found) {
    StringBuilder place = new StringBuilder();
    appendPlace(place, out.getOutputContext(), true);
    return new UnwritableValueException(
        (place.isEmpty() ? "the answer" : "component '" + place + "' of the answer")
            + " is "
            + found);
  }

  private static void appendPlace(
      StringBuilder place, @Nullable JsonStreamContext context, boolean beforeElement) {
    if (context == null || context.inRoot()) {
      return;
    }
    appendPlace(place, context.getParent(), false);
    if (context.inArray()) {
      // The generator counts an element once it is written.
      int written = context.hasCurrentIndex() ? context.getCurrentIndex() : -1;
      place.append('[').append(beforeElement ? written + 1 : written).append(']');
    } else {
      place.append(place.isEmpty() ? "" : ".").append(context.getCurrentName());
    }
  }

  private static UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("the answer is not well-formed: " + e.getMessage(), e);
  }
}
