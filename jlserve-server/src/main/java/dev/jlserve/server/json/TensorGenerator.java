package dev.jlserve.server.json;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** Jackson's generator, which also writes the inside of an array of floats in one step. */
final class TensorGenerator extends UTF8JsonGenerator {

  TensorGenerator(IOContext context, int features, OutputStream out) {
    super(context, features, null, out, '"');
  }

  /** Writes elements of the array just begun; all are finite. */
  void writeElements(float[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (_outputEnd - _outputTail <= FloatText.LONGEST) {
        _flushBuffer();
      }
      if (i > 0) {
        _outputBuffer[_outputTail++] = ',';
      }
      _outputTail = FloatText.write(values[i], _outputBuffer, _outputTail);
    }
  }
}
