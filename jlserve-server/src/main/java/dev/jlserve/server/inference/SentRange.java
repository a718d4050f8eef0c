package dev.jlserve.server.inference;

import java.util.function.IntToDoubleFunction;

/**
 * The values of a datatype that a request names, where its component has a wider one and reads more
 * of them.
 *
 * @param datatype its name
 * @param least the least value
 * @param greatest the greatest value
 * @param whole whether its values are integers
 */
record SentRange(String datatype, double least, double greatest, boolean whole) {

  /** The greatest finite number of IEEE 754 binary16. */
  private static final double GREATEST_HALF = 65504;

  /** That of a datatype that {@link Widening#takes} for another one. */
  static SentRange of(String datatype) {
    return switch (datatype) {
      case "INT8" -> signed(datatype, 8);
      case "INT16" -> signed(datatype, 16);
      case "INT32" -> signed(datatype, 32);
      case "UINT8" -> unsigned(datatype, 8);
      case "UINT16" -> unsigned(datatype, 16);
      case "UINT32" -> unsigned(datatype, 32);
      case "FP16" -> new SentRange(datatype, -GREATEST_HALF, GREATEST_HALF, false);
      case "FP32" -> new SentRange(datatype, -Float.MAX_VALUE, Float.MAX_VALUE, false);
      default -> throw new IllegalArgumentException(datatype + " widens to no other datatype");
    };
  }

  private static SentRange signed(String datatype, int bits) {
    double half = Math.scalb(1.0, bits - 1);
    return new SentRange(datatype, -half, half - 1, true);
  }

  private static SentRange unsigned(String datatype, int bits) {
    return new SentRange(datatype, 0, Math.scalb(1.0, bits) - 1, true);
  }

  /**
   * Passes data whose elements are all of the datatype. No datatype has so many digits that a
   * double would lose one that decides.
   *
   * @throws InvalidRequestException that names the first other element
   */
  void require(TensorData data) {
    switch (data) {
      case TensorData.Shorts shorts -> require(data, i -> shorts.values()[i]);
      case TensorData.Ints ints -> require(data, ints.values()::get);
      case TensorData.Longs longs -> require(data, longs.values()::get);
      case TensorData.Floats floats -> require(data, floats.values()::get);
      case TensorData.Doubles doubles -> require(data, doubles.values()::get);
      case TensorData.Booleans booleans -> throw new IllegalArgumentException(datatype);
      case TensorData.Texts texts -> throw new IllegalArgumentException(datatype);
    }
  }

  private void require(TensorData data, IntToDoubleFunction element) {
    for (int i = 0; i < data.size(); i++) {
      double value = element.applyAsDouble(i);
      if (!(value >= least && value <= greatest) || (whole && value != Math.rint(value))) {
        throw new InvalidRequestException(
            "has data that does not fit: " + i + ": Input should be a valid " + datatype);
      }
    }
  }
}
