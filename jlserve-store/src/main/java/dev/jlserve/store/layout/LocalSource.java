package dev.jlserve.store.layout;

import dev.jlserve.spi.weights.WeightSource;
import java.util.Optional;

/** Tells files beside an app from all other weights. */
public final class LocalSource {

  private LocalSource() {}

  /** The source, if it names files beside the app. */
  public static Optional<WeightSource.Local> of(WeightSource source) {
    return switch (source) {
      case WeightSource.Local local -> Optional.of(local);
      case WeightSource.Maven maven -> Optional.empty();
      case WeightSource.Made made -> Optional.empty();
      case WeightSource.Url url -> Optional.empty();
      case WeightSource.HuggingFace hub -> Optional.empty();
    };
  }
}
