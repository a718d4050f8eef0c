package dev.jlserve.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotNull;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What javac gets for an app, as it lies on the tests' own class path. */
public final class ApiJars {

  private ApiJars() {}

  /** Jars, or folders of classes. */
  public static List<Path> paths() {
    return List.of(JLServeApp.class, NotNull.class, JsonProperty.class, Nullable.class).stream()
        .map(ApiJars::origin)
        .toList();
  }

  /** Where a class was loaded from. */
  public static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
