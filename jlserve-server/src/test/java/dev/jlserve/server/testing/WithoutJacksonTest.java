package dev.jlserve.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.server.types.CompiledApp;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without the optional dependency all but typed calls works. */
class WithoutJacksonTest {

  private static final String APP =
      "record In(int n) {} @Endpoint public In echo(In in) { return in; }";

  @Test
  void typedCallsSayWhatToAdd() throws Exception {
    List<URL> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.contains("jackson-databind")) {
        jars.add(Path.of(entry).toUri().toURL());
      }
    }
    jars.add(CompiledApp.of("@JLServeApp", APP).classes().toUri().toURL());
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Class<?> helper = loader.loadClass(JLServeTest.class.getName());
      Object test =
          helper.getMethod("start", Class.class).invoke(null, loader.loadClass("types.App"));
      try (AutoCloseable closing = (AutoCloseable) test) {
        assertThat(helper.getMethod("post", String.class, String.class))
            .satisfies(
                post ->
                    assertThat(post.invoke(closing, "/echo", "{\"n\":1}").toString())
                        .endsWith(" 200"));
        assertThatThrownBy(
                () ->
                    helper
                        .getMethod("call", String.class, Object.class, Class.class)
                        .invoke(closing, "/echo", "", String.class))
            .cause()
            .isInstanceOf(IllegalStateException.class)
            .hasMessage(
                "call(...) writes and reads records with Jackson 3, which is not on the class path."
                    + " Add tools.jackson.core:jackson-databind in scope test, or post(...) JSON");
      }
    } finally {
      thread.setContextClassLoader(own);
    }
  }
}
