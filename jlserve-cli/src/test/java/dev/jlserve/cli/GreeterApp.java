package dev.jlserve.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The source of a small app in a folder of its own, and an empty cache folder beside it. The names
 * have spaces and letters that are not ASCII.
 */
public final class GreeterApp {

  private static final String SOURCE =
      """
      import dev.jlserve.Endpoint;
      import dev.jlserve.JLServeApp;
      import jakarta.validation.constraints.NotBlank;

      @JLServeApp
      public class Greeter {
        record Person(@NotBlank String name) {}

        record Greeting(String message) {}

        public void setup() {
          // setup
        }

        public void downloadWeights() {
          // download
        }

        @Endpoint
        public Greeting greet(Person person) {
          return new Greeting("Hello, " + person.name() + "!");
        }
      }
      """;

  private final Path folder;
  private final Path source;
  private final Path cache;

  private GreeterApp(Path folder) {
    this.folder = folder;
    this.source = folder.resolve("Greeter.java");
    this.cache = folder.resolve("the cache ✓");
  }

  /** Writes it below a folder. */
  public static GreeterApp in(Path parent) throws IOException {
    GreeterApp app = new GreeterApp(Files.createDirectory(parent.resolve("my äpps")));
    Files.createDirectory(app.cache);
    app.restore();
    return app;
  }

  /** Writes the source as it was at first. */
  public void restore() throws IOException {
    Files.writeString(source, SOURCE);
  }

  /** Writes the source with a part of it replaced. */
  public void save(String part, String replacement) throws IOException {
    Files.writeString(source, SOURCE.replace(part, replacement));
  }

  /** The folder of the source. */
  public Path folder() {
    return folder;
  }

  /** The cache folder. */
  public Path cache() {
    return cache;
  }

  /** A command about the app, from its folder. */
  public ProcessBuilder jlserve(String... args) {
    return CliJar.command(folder, Map.of("JLSERVE_CACHE_DIR", cache.toString()), args);
  }
}
