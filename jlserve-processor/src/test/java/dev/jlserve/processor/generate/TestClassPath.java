package dev.jlserve.processor.generate;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the apps of tests are compiled against: the api and its vocabulary, nothing else. */
public final class TestClassPath {

  private TestClassPath() {}

  public static String text() {
    return files().stream().map(File::toString).collect(Collectors.joining(File.pathSeparator));
  }

  public static List<File> files() {
    return Stream.of(JLServeApp.class, NotNull.class, JsonProperty.class, Nullable.class)
        .map(TestClassPath::location)
        .toList();
  }

  private static File location(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
