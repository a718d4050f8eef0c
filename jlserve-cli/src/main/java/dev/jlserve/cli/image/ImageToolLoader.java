package dev.jlserve.cli.image;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Loads the image tool over the libraries that it stands on: they are nested as jars, so that no
 * other command carries them on its class path. The tool's own classes lie beside the command
 * line's, and are defined here, where they find the libraries.
 */
final class ImageToolLoader extends URLClassLoader {

  private static final String PACKAGE = "dev.jlserve.cli.image.jib.";
  private static final String TOOL = PACKAGE + "JibTool";

  private ImageToolLoader(List<Path> jars, ClassLoader parent) {
    super(jars.stream().map(ImageToolLoader::url).toArray(URL[]::new), parent);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes the tool.
   *
   * @param jars the libraries
   * @param environment the user's environment variables
   */
  static ImageTool load(
      List<Path> jars, Console console, Map<String, String> environment, CacheFolder cache) {
    ImageFolders folders = ImageFolders.of(cache);
    try {
      return (ImageTool)
          new ImageToolLoader(jars, ImageToolLoader.class.getClassLoader())
              .loadClass(TOOL)
              .getConstructor(Console.class, Map.class, Path.class, Path.class)
              .newInstance(console, environment, folders.layers(), folders.root());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the image tool is not in the command line's jar", e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(PACKAGE)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
