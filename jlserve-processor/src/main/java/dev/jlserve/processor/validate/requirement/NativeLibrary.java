package dev.jlserve.processor.validate.requirement;

import java.util.Optional;

/**
 * Artifacts that hold one native library for different devices. Of a library a process loads one
 * copy, and which one would depend on the class path's order.
 */
public enum NativeLibrary {
  /** ONNX Runtime. */
  ONNX_RUNTIME("com.microsoft.onnxruntime:onnxruntime(_gpu)?"),
  /** PyTorch, as DJL brings it. */
  PYTORCH("ai\\.djl\\.pytorch:pytorch-native-.+"),
  /** TensorFlow, as DJL brings it. */
  TENSORFLOW("ai\\.djl\\.tensorflow:tensorflow-native-.+"),
  /** MXNet, as DJL brings it. */
  MXNET("ai\\.djl\\.mxnet:mxnet-native-.+"),
  /** PaddlePaddle, as DJL brings it. */
  PADDLE("ai\\.djl\\.paddlepaddle:paddlepaddle-native-.+"),
  /** XGBoost. */
  XGBOOST("ml\\.dmlc:xgboost4j(-gpu)?_.+");

  private final String artifacts;

  NativeLibrary(String artifacts) {
    this.artifacts = artifacts;
  }

  /** The library that an artifact holds, if it is one of these. */
  public static Optional<NativeLibrary> of(String group, String artifact) {
    String name = group + ":" + artifact;
    for (NativeLibrary each : values()) {
      if (name.matches(each.artifacts)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
