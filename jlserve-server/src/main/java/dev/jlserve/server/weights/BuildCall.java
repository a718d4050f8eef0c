package dev.jlserve.server.weights;

import dev.jlserve.spi.weights.WeightSource;

/** What {@code downloadWeights()} calls on weights to have them in a build, for messages. */
final class BuildCall {

  private static final String DOWNLOAD = "download()";

  private BuildCall() {}

  static String of(WeightSource source) {
    return switch (source) {
      case WeightSource.Made made -> "make(folder -> ...)";
      case WeightSource.Maven maven -> DOWNLOAD;
      case WeightSource.Url url -> DOWNLOAD;
      case WeightSource.Local local -> DOWNLOAD;
      case WeightSource.HuggingFace hub -> DOWNLOAD;
    };
  }
}
