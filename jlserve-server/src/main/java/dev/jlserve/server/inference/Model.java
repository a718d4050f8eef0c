package dev.jlserve.server.inference;

import dev.jlserve.spi.BatchBinding;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.TensorInfo;
import dev.jlserve.spi.TensorSignature;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as the protocol sees it.
 *
 * @param name the endpoint's path without its first slash, with {@code _} for each other slash
 * @param signature its tensors
 * @param maxBatch how many records one request may have; 0 if tensors have no dimension for records
 */
public record Model(String name, TensorSignature signature, int maxBatch) {

  /** The version of each model. */
  public static final String VERSION = "1";

  /** The model of an endpoint; null if the endpoint is none. */
  public static @Nullable Model of(EndpointBinding<?, ?, ?> binding) {
    TensorSignature signature = binding.tensors();
    String name = binding.info().path().substring(1).replace('/', '_');
    return signature == null || name.isEmpty()
        ? null
        : new Model(name, signature, binding instanceof BatchBinding<?, ?, ?> b ? b.maxBatch() : 0);
  }

  /** The input of a name, or null. */
  @Nullable TensorInfo input(String wanted) {
    return find(signature.inputs(), wanted);
  }

  /** The output of a name, or null. */
  @Nullable TensorInfo output(String wanted) {
    return find(signature.outputs(), wanted);
  }

  private static @Nullable TensorInfo find(List<TensorInfo> tensors, String name) {
    for (TensorInfo tensor : tensors) {
      if (tensor.name().equals(name)) {
        return tensor;
      }
    }
    return null;
  }

  /** The shape of a tensor, with -1 for each dimension of any size. */
  int[] shape(TensorInfo tensor) {
    int leading = maxBatch > 0 ? 1 : 0;
    int[] shape = new int[leading + Math.max(1, tensor.dimensions())];
    Arrays.fill(shape, -1);
    if (tensor.dimensions() == 0) {
      shape[leading] = 1;
    }
    return shape;
  }
}
