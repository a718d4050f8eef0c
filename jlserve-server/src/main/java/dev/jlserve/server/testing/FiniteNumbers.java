package dev.jlserve.server.testing;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.util.JsonGeneratorDelegate;

/** Refuses numbers that JSON has none for: Jackson would write them as strings. */
final class FiniteNumbers extends JsonGeneratorDelegate {

  FiniteNumbers(JsonGenerator out) {
    super(out);
  }

  @Override
  public JsonGenerator writeNumber(double value) {
    return super.writeNumber(finite(value));
  }

  @Override
  public JsonGenerator writeNumber(float value) {
    finite(value);
    return super.writeNumber(value);
  }

  @Override
  public JsonGenerator writeArray(double[] array, int offset, int length) {
    for (double each : array) {
      finite(each);
    }
    return super.writeArray(array, offset, length);
  }

  private double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new StreamWriteException(this, "JSON has no number for " + value);
    }
    return value;
  }
}
