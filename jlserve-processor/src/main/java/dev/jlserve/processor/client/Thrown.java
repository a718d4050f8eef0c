package dev.jlserve.processor.client;

import dev.jlserve.processor.model.Failure;

/** Tells when an exception is thrown. */
public final class Thrown {

  private Thrown() {}

  /** A sentence for the class: a {@code @throws} begins in the middle of one. */
  public static String when(Failure failure) {
    String text = failure.description();
    return text.startsWith("if ") || text.startsWith("when ") ? "Thrown " + text : text;
  }
}
