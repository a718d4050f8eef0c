package dev.jlserve.server.app;

import dev.jlserve.store.file.FileFault;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a jar of the class path cannot be read: class loaders pass over such a jar silently. */
final class ClassPathFault {

  private ClassPathFault() {}

  /**
   * The first jar that cannot be opened, with the reason, as a clause; nothing if there is none.
   */
  static Optional<String> find() {
    String classPath = System.getProperty("java.class.path", "");
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      Path jar = Path.of(entry);
      try {
        if (!Files.isDirectory(jar)) {
          FileChannel.open(jar).close();
        }
      } catch (IOException e) {
        return Optional.of(jar + " cannot be opened: " + FileFault.reason(e));
      }
    }
    return Optional.empty();
  }
}
