package dev.jlserve.processor.live;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Sees the processor and Eclipse. The loader that Eclipse makes for a processor path sees the
 * first, and the loader of Eclipse's own environment the second.
 */
final class EditorClassLoader extends URLClassLoader {

  private static final String OWN = "dev.jlserve.processor.";

  private final ClassLoader eclipse;

  /**
   * Creates the loader.
   *
   * @param processor a class out of the processor's jar
   * @param eclipse the loader that knows Eclipse's types
   */
  EditorClassLoader(Class<?> processor, ClassLoader eclipse) {
    super(
        new URL[] {processor.getProtectionDomain().getCodeSource().getLocation()},
        ClassLoader.getPlatformClassLoader());
    this.eclipse = eclipse;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    return name.startsWith(OWN) ? super.findClass(name) : eclipse.loadClass(name);
  }
}
