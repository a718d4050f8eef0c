package dev.jlserve.spi;

import java.util.List;

/**
 * The tensors that an endpoint takes and returns.
 *
 * @param inputs the components of the input record, in source order
 * @param outputs the components of the output record, in source order
 */
public record TensorSignature(List<TensorInfo> inputs, List<TensorInfo> outputs) {

  /** Copies the lists. */
  public TensorSignature {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
