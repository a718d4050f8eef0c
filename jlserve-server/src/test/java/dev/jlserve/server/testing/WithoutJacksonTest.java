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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Without the optional dependency, or what it needs itself, all but typed calls works. */
class WithoutJacksonTest {

  private static final String APP =
      "record In(int n) {} @Endpoint public In echo(In in) { return in; }";

  @Test
  void typedCallsSayWhatToAdd() throws Exception {
    refuses(
        name -> name.startsWith("tools.jackson.databind."),
        "call(...) writes and reads records with Jackson 3, which is not on the class path."
            + " Add tools.jackson.core:jackson-databind in scope test, or post(...) JSON");
  }

  @Test
  void annotationsOfAnOldJacksonAreNamed() throws Exception {
    refuses(
        // It came with 2.21.
        name -> name.equals("com.fasterxml.jackson.annotation.JsonSerializeAs"),
        "call(...) writes and reads records with Jackson 3, and"
            + " com.fasterxml.jackson.core:jackson-annotations is too old for it."
            + " Add its version 2.21 or a newer one to dependencyManagement, or post(...) JSON");
  }

  private static void refuses(Predicate<String> absent, String message) throws Exception {
    List<URL> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      jars.add(Path.of(entry).toUri().toURL());
    }
    jars.add(CompiledApp.of("@JLServeApp", APP).classes().toUri().toURL());
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    try (ClassesOf loader = new ClassesOf(jars, absent)) {
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
        // The JVM fails in another way where it has failed before.
        for (int i = 0; i < 2; i++) {
          assertThatThrownBy(
                  () ->
                      helper
                          .getMethod("call", String.class, Object.class, Class.class)
                          .invoke(closing, "/echo", "", String.class))
              .cause()
              .isInstanceOf(IllegalStateException.class)
              .hasMessage(message);
        }
      }
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  /** Classes of jars, but for those that are absent. */
  private static final class ClassesOf extends URLClassLoader {

    private final Predicate<String> absent;

    ClassesOf(List<URL> jars, Predicate<String> absent) {
      super(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      this.absent = absent;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (absent.test(name)) {
        throw new ClassNotFoundException(name);
      }
      return super.findClass(name);
    }
  }
}
