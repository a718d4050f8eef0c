package dev.jlserve.processor.generate;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the apps of tests are compiled against: the api and its vocabulary, nothing else. */
public final class TestClassPath {

  private TestClassPath() {}

  public static String text() {
    return Stream.of(JLServeApp.class, NotNull.class, JsonProperty.class, Nullable.class)
        .map(TestClassPath::location)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
