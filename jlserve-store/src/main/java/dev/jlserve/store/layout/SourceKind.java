package dev.jlserve.store.layout;

import dev.jlserve.spi.weights.WeightSource;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of sources that weights come from, as files and messages name them. */
public enum SourceKind {
  /** The files of one jar. */
  MAVEN("maven"),
  /** Files beside the app. */
  LOCAL("file"),
  /** Files that the app makes. */
  MADE("made"),
  /** One file from an address. */
  URL("url"),
  /** Files of a repository of the Hugging Face hub. */
  HUGGING_FACE("huggingface");

  private final String word;

  SourceKind(String word) {
    this.word = word;
  }

  /** The word for the kind, which has no space. */
  public String word() {
    return word;
  }

  /** The kind that a word names. */
  public static Optional<SourceKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** The kind of a source. */
  public static SourceKind of(WeightSource source) {
    return switch (source) {
      case WeightSource.Maven maven -> MAVEN;
      case WeightSource.Local local -> LOCAL;
      case WeightSource.Made made -> MADE;
      case WeightSource.Url url -> URL;
      case WeightSource.HuggingFace hub -> HUGGING_FACE;
    };
  }
}
