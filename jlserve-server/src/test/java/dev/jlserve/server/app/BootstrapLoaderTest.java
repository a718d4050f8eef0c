package dev.jlserve.server.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootstrapLoaderTest {

  @TempDir private Path folder;

  @Test
  void anIndexWithoutTheClassThatItNamesIsTold() throws Exception {
    Path index = folder.resolve("META-INF/jlserve/app");
    Files.createDirectories(index.getParent());
    Files.writeString(index, "shop.PricingBootstrap\nrequests 1");

    try (URLClassLoader classes = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      assertThatThrownBy(() -> BootstrapLoader.load(classes))
          .isInstanceOf(AppFailure.class)
          .hasMessage(
              "META-INF/jlserve/app names shop.PricingBootstrap, and no such class is on the class"
                  + " path; build the app again: jlserve build <App.java>");
    }
  }
}
