package dev.jlserve.server.testing;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.fetch.JarSource;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Jars with weights among those of a test's class path, where the test's own build tool has put
 * them: this process asks no repository.
 */
final class ClassPathJars implements JarSource {

  private final String classPath;

  ClassPathJars(String classPath) {
    this.classPath = classPath;
  }

  @Override
  public Path resolve(WeightSource.Maven source) {
    String[] parts = source.coordinate().split(":", -1);
    String name = parts[1] + "-" + parts[2] + ".jar";
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      Path jar = Path.of(entry);
      if (jar.endsWith(name) && Files.isRegularFile(jar)) {
        return jar;
      }
    }
    throw new WeightsException(
        source.describe()
            + " is not on the test's class path, which holds no "
            + name
            + ". Add the artifact as a dependency in scope test");
  }
}
