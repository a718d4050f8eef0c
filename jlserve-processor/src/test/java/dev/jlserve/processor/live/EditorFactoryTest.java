package dev.jlserve.processor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.mirror.apt.AnnotationProcessorEnvironment;
import com.sun.mirror.apt.AnnotationProcessorFactory;
import com.sun.mirror.apt.AnnotationProcessors;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditorFactoryTest {

  @Test
  void isRegisteredWhereEclipseLooks() {
    assertThat(ServiceLoader.load(AnnotationProcessorFactory.class))
        .hasExactlyElementsOfTypes(EditorFactory.class);
  }

  @Test
  void leavesBuildsToTheProcessor() {
    assertThat(new EditorFactory().getProcessorFor(Set.of(), environment("BUILD")))
        .isSameAs(AnnotationProcessors.NO_OP);
  }

  @Test
  void isSilentInAnEditorThatIsNotEclipse() {
    assertThatCode(
            () -> new EditorFactory().getProcessorFor(Set.of(), environment("RECONCILE")).process())
        .doesNotThrowAnyException();
  }

  @Test
  void isLinkedByALoaderThatKnowsTheMirrorApiOnly() throws Exception {
    try (URLClassLoader loader = new MirrorOnly()) {
      Class<?> factory = loader.loadClass(EditorFactory.class.getName());

      assertThat(factory.getClassLoader()).isSameAs(loader);
      assertThat(factory.getDeclaredMethods()).isNotEmpty();
      AnnotationProcessorFactory made =
          (AnnotationProcessorFactory) factory.getConstructor().newInstance();
      made.getProcessorFor(Set.of(), environment("RECONCILE")).process();
      assertThat(made.supportedAnnotationTypes()).containsExactly("dev.jlserve.*");
    }
  }

  private static AnnotationProcessorEnvironment environment(String phase) {
    return (AnnotationProcessorEnvironment)
        Proxy.newProxyInstance(
            EditorFactoryTest.class.getClassLoader(),
            new Class<?>[] {AnnotationProcessorEnvironment.class},
            (proxy, method, arguments) -> Map.of("phase", phase));
  }

  /** As Eclipse loads a factory: the processor path, and {@code com.sun.mirror} of its own. */
  private static final class MirrorOnly extends URLClassLoader {

    MirrorOnly() {
      super(
          new URL[] {EditorFactory.class.getProtectionDomain().getCodeSource().getLocation()},
          ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      return name.startsWith("com.sun.mirror.")
          ? EditorFactoryTest.class.getClassLoader().loadClass(name)
          : super.findClass(name);
    }
  }
}
