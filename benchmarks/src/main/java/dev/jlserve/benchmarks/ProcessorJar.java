package dev.jlserve.benchmarks;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/**
 * The processor's own jar in one class loader, as an editor, a build daemon and {@code dev} keep it
 * warm, and the api that apps are compiled against.
 */
final class ProcessorJar {

  private final Path api;
  private final Path jar;
  private final ClassLoader loader;

  ProcessorJar(Path root) throws IOException {
    this.api = jar(root, "jlserve-api");
    this.jar = jar(root, "jlserve-processor");
    this.loader = new URLClassLoader(new URL[] {url(jar)}, ProcessorJar.class.getClassLoader());
  }

  Path api() {
    return api;
  }

  Path path() {
    return jar;
  }

  Processor newProcessor() throws ReflectiveOperationException {
    return (Processor)
        type("dev.jlserve.processor.JLServeProcessor").getConstructor().newInstance();
  }

  Class<?> type(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  private static Path jar(Path root, String module) throws IOException {
    try (Stream<Path> jars = Files.list(root.resolve(module).resolve("target"))) {
      return jars.filter(each -> each.getFileName().toString().matches(module + "-[0-9.]+\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
