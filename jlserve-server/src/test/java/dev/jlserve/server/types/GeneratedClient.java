package dev.jlserve.server.types;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jlserve.processor.ClientSources;
import dev.jlserve.store.testing.RunFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java client of a compiled app: what it makes of responses, without a server between. */
final class GeneratedClient {

  private final Class<?> json;
  private final Class<?> codec;

  private GeneratedClient(ClassLoader classes) throws ClassNotFoundException {
    this.json = classes.loadClass("types.client.Json");
    this.codec = classes.loadClass("types.client.Codec");
  }

  /** Compiles the client that was written with an app's classes. */
  static GeneratedClient of(CompiledApp<?> app) throws IOException {
    Path classes = RunFolder.create();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
        Stream<Path> sources = Files.walk(app.classes().resolve(ClientSources.FOLDER))) {
      List<Path> all = sources.filter(Files::isRegularFile).toList();
      List<String> options = List.of("-proc:none", "-d", classes.toString());
      if (!compiler
          .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
          .call()) {
        throw new AssertionError(said);
      }
      return new GeneratedClient(
          new URLClassLoader(
              new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether it has a value of a type for a response. */
  boolean reads(String type, String response) {
    try {
      call(codec, "read" + type, Object.class, call(json, "parse", String.class, response));
      return true;
    } catch (InvocationTargetException refused) {
      return false;
    }
  }

  /** The JSON of a record's components. */
  String writes(String type, Object... components) throws InvocationTargetException {
    Object record = made(type, components);
    return (String)
        call(json, "write", Object.class, call(codec, "write" + type, record.getClass(), record));
  }

  /** Makes a form of a record's components. */
  void sends(String type, Object... components) throws InvocationTargetException {
    Object record = made(type, components);
    call(codec, "form" + type, record.getClass(), record);
  }

  private Object made(String type, Object... components) {
    try {
      return json.getClassLoader()
          .loadClass("types.client." + type)
          .getDeclaredConstructors()[0]
          .newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object call(Class<?> owner, String name, Class<?> parameter, Object argument)
      throws InvocationTargetException {
    try {
      Method method = owner.getDeclaredMethod(name, parameter);
      method.setAccessible(true);
      return method.invoke(null, argument);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
