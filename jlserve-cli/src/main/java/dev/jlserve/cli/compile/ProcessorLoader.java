package dev.jlserve.cli.compile;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.processor.AppProcessor;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Makes the annotation processors of a project. Their classes are kept for the next compilation as
 * long as their jars are the same; the command line's own are hidden from them.
 */
final class ProcessorLoader implements AutoCloseable {

  private @Nullable URLClassLoader loader;
  private List<Object> loaded = List.of();

  /**
   * All processors of a compilation in their order.
   *
   * @param classPath where processors are looked for that have no path of their own
   */
  List<Processor> processors(AppProcessor own, OtherProcessors others, List<Path> classPath) {
    List<Path> jars =
        switch (others.place()) {
          case NOWHERE -> List.<Path>of();
          case CLASS_PATH -> classPath;
          case PROCESSOR_PATH -> others.path();
        };
    if (jars.isEmpty()) {
      return List.of(own);
    }
    try {
      ClassLoader classes = loader(jars);
      List<Processor> all =
          others.names().isEmpty()
              ? declared(own, classes, jars, others)
              : named(own, classes, others.names());
      own.standAmong(all);
      return all;
    } catch (IOException | UncheckedIOException e) {
      throw failed(e);
    }
  }

  private static List<Processor> declared(
      AppProcessor own, ClassLoader classes, List<Path> jars, OtherProcessors others)
      throws IOException {
    List<URL> before = new ArrayList<>();
    boolean last = others.place() == OtherProcessors.Place.CLASS_PATH;
    for (Path jar : last ? jars : jars.subList(0, others.before())) {
      before.add(jar.toUri().toURL());
    }
    List<Processor> all = new ArrayList<>();
    try {
      for (Processor each : ServiceLoader.load(Processor.class, classes)) {
        if (!all.contains(own) && !before.contains(source(each))) {
          all.add(own);
        }
        if (!isOwn(each.getClass().getName())) {
          all.add(each);
        }
      }
    } catch (ServiceConfigurationError e) {
      throw failed(e);
    }
    if (!all.contains(own)) {
      all.add(own);
    }
    return all;
  }

  private static @Nullable URL source(Processor processor) {
    CodeSource source = processor.getClass().getProtectionDomain().getCodeSource();
    return source == null ? null : source.getLocation();
  }

  /** A list that leaves out jlserve's means it all the same: without it there is no app. */
  private static List<Processor> named(AppProcessor own, ClassLoader classes, List<String> names) {
    List<Processor> all = new ArrayList<>();
    for (String name : names) {
      try {
        all.add(
            isOwn(name)
                ? own
                : (Processor) classes.loadClass(name).getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
        throw failed(e);
      }
    }
    if (!all.contains(own)) {
      all.add(own);
    }
    return all;
  }

  private static boolean isOwn(String name) {
    return name.equals(AppProcessor.ENTRY);
  }

  private static CliException failed(Throwable reason) {
    return new CliException(
        "An annotation processor of pom.xml cannot be loaded: " + reason, ExitCode.FAULT);
  }

  private ClassLoader loader(List<Path> jars) throws IOException {
    List<Object> now = new ArrayList<>(jars);
    for (Path jar : jars) {
      now.add(Files.exists(jar) ? Files.getLastModifiedTime(jar) : FileTime.fromMillis(0));
    }
    if (loader == null || !loaded.equals(now)) {
      close();
      loader =
          new URLClassLoader(
              jars.stream().map(ProcessorLoader::url).toArray(URL[]::new),
              ClassLoader.getPlatformClassLoader());
      loaded = now;
    }
    return loader;
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (loader != null) {
      loader.close();
    }
  }
}
