package dev.jlserve.server.reload;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one jar of an app. The parent loads all else. The parent's class path holds
 * the jar that the process began with, too; this loader hides it.
 */
final class AppLoader extends URLClassLoader {

  private static final String CLASS = ".class";

  static {
    registerAsParallelCapable();
  }

  private final Set<String> own;
  private final Set<String> hidden;
  private final String hiddenJar;

  private AppLoader(URL jar, Set<String> own, Set<String> hidden, String hiddenJar) {
    super("app", new URL[] {jar}, AppLoader.class.getClassLoader());
    this.own = own;
    this.hidden = hidden;
    this.hiddenJar = hiddenJar;
  }

  /**
   * Makes a loader.
   *
   * @param first the jar that the process began with
   * @throws IOException if one of the jars cannot be read
   */
  static AppLoader of(Path jar, Path first) throws IOException {
    return new AppLoader(url(jar), classes(jar), classes(first), "jar:" + url(first) + "!");
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toAbsolutePath().normalize().toUri().toURL();
  }

  private static Set<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(CLASS))
          .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!own.contains(name)) {
      if (hidden.contains(name)) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL found = findResource(name);
    return found == null ? super.getResource(name) : found;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
    for (URL each : Collections.list(getParent().getResources(name))) {
      if (!each.toString().startsWith(hiddenJar)) {
        all.add(each);
      }
    }
    return Collections.enumeration(all);
  }
}
