package dev.jlserve.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.spi.AppBootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewerClassTest {

  private static final int MAJOR_VERSION = 7;
  private static final int OF_JAVA = 44;

  @TempDir private Path folder;

  /** Writes this class as the next Java's compiler would, as the bootstrap of an app. */
  private String next() throws IOException {
    String name = NewerClassTest.class.getName();
    Path file = folder.resolve(name.replace('.', '/') + ".class");
    Path index = folder.resolve(AppBootstrap.INDEX);
    Files.createDirectories(file.getParent());
    Files.createDirectories(index.getParent());
    try (InputStream in = NewerClassTest.class.getResourceAsStream("NewerClassTest.class")) {
      byte[] bytes = in.readAllBytes();
      bytes[MAJOR_VERSION] = (byte) (Runtime.version().feature() + 1 + OF_JAVA);
      Files.write(file, bytes);
    }
    Files.writeString(index, name);
    return name;
  }

  @Test
  void anAppOfANewerJavaSaysWhatRunsIt() throws IOException {
    String name = next();
    int here = Runtime.version().feature();
    int newer = here + 1;
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> BootstrapLoader.load(loader))
          .isInstanceOf(AppFailure.class)
          .hasMessage(
              name
                  + " is compiled for Java "
                  + newer
                  + ", and this is Java "
                  + here
                  + ". Run the app on Java "
                  + newer
                  + " or newer. Or build it for Java "
                  + here
                  + ", with //COMPILE_OPTIONS --release "
                  + here
                  + " or Maven's maven.compiler.release");
    }
  }

  @Test
  void previewFeaturesAreAnotherMatter() {
    assertThat(
            NewerClass.of(
                new UnsupportedClassVersionError(
                    "Preview features are not enabled for A (class file version 69.65535). Try"
                        + " running with '--enable-preview'"),
                "A"))
        .isEmpty();
    assertThat(NewerClass.of(new NoClassDefFoundError("A"), "A")).isEmpty();
  }
}
