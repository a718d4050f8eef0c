package dev.jlserve.server.json;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import dev.jlserve.server.json.number.DoubleText;
import dev.jlserve.server.json.number.FloatText;
import java.io.IOException;
import java.util.Arrays;

/**
 * Jackson's generator, which also writes the inside of an array of floats or doubles in one step,
 * and gives its buffer's content away where the whole document fits.
 */
final class TensorGenerator extends UTF8JsonGenerator {

  private final Overflow overflow;

  TensorGenerator(IOContext context, int features, Overflow overflow) {
    super(context, features, null, overflow, '"');
    this.overflow = overflow;
  }

  /** How many bytes have been written. */
  int written() {
    return overflow.size() + _outputTail;
  }

  /** Takes out the document, which is complete. */
  byte[] takeBytes() throws IOException {
    if (overflow.size() == 0) {
      byte[] document = Arrays.copyOf(_outputBuffer, _outputTail);
      _outputTail = 0;
      return document;
    }
    flush();
    return overflow.toBytes();
  }

  /** Writes elements of the array just begun, up to the first that is not finite; says how many. */
  int writeElements(float[] values) throws IOException {
    int finite = 0;
    while (finite < values.length && Float.isFinite(values[finite])) {
      finite++;
    }
    for (int i = 0; i < finite; i++) {
      if (_outputEnd - _outputTail <= FloatText.LONGEST) {
        _flushBuffer();
      }
      if (i > 0) {
        _outputBuffer[_outputTail++] = ',';
      }
      _outputTail = FloatText.write(values[i], _outputBuffer, _outputTail);
    }
    return finite;
  }

  /** Writes elements of the array just begun, up to the first that is not finite; says how many. */
  int writeElements(double[] values) throws IOException {
    int finite = 0;
    while (finite < values.length && Double.isFinite(values[finite])) {
      finite++;
    }
    for (int i = 0; i < finite; i++) {
      if (_outputEnd - _outputTail <= DoubleText.LONGEST) {
        _flushBuffer();
      }
      if (i > 0) {
        _outputBuffer[_outputTail++] = ',';
      }
      _outputTail = DoubleText.write(values[i], _outputBuffer, _outputTail);
    }
    return finite;
  }

  @Override
  public void close() throws IOException {
    super.close();
    overflow.release();
  }
}
