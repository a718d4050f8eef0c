package dev.jlserve;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an app's author gives to {@link Weights}. */
final class Given {

  private Given() {}

  /**
   * Returns it; it may come from an environment variable that is not set.
   *
   * @throws NullPointerException if it is null
   */
  static <T> T required(@Nullable T given, String what) {
    return Objects.requireNonNull(
        given, () -> what + " is null; set the environment variable, if it comes from one");
  }
}
