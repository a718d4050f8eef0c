package dev.jlserve.server.types;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.BodyReader;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.store.testing.RunFolder;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** An app that was compiled and loaded; its endpoints are called without a server between. */
public final class CompiledApp<A> {

  private final Path classes;
  private final AppBootstrap<A> bootstrap;

  private CompiledApp(Path classes, AppBootstrap<A> bootstrap) {
    this.classes = classes;
    this.bootstrap = bootstrap;
  }

  /**
   * Compiles an app {@code types.App} whose endpoints return what they are given.
   *
   * @param members members of the class, among them the record {@code In}
   */
  public static CompiledApp<?> echo(String members) {
    return of("@JLServeApp", members + " @Endpoint public In echo(In in) { return in; }");
  }

  /**
   * Compiles an app {@code types.App} with lint warnings as errors.
   *
   * @param members members of the class, the life cycle's methods if it needs them
   * @param options further options of the compiler
   */
  public static CompiledApp<?> of(String annotation, String members, String... options) {
    String source =
        """
        package types;
        import com.fasterxml.jackson.annotation.*;
        import dev.jlserve.*;
        import dev.jlserve.JsonValue;
        import jakarta.validation.constraints.*;
        import java.math.*;
        import java.net.URI;
        import java.time.*;
        import java.util.*;
        import org.jspecify.annotations.Nullable;
        %s public class App%s {
          %s
          %s
          %s
        }
        """
            .formatted(
                annotation,
                members.contains("void close()") ? " implements AutoCloseable" : "",
                members.contains("void setup(") ? "" : "public void setup() {}",
                members.contains("void downloadWeights()")
                    ? ""
                    : "public void downloadWeights() {}",
                members);
    try {
      return load(compile(source, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** What the processor generated for it. */
  public AppBootstrap<A> bootstrap() {
    return bootstrap;
  }

  /** The app's class. */
  public Class<?> type() {
    try {
      return bootstrap.getClass().getClassLoader().loadClass("types.App");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** What an endpoint's reader makes of a body without mistakes. */
  public Object read(int endpoint, String body) {
    try (BodyReader reader = BodyReader.open(body.getBytes(UTF_8))) {
      Object input = bootstrap.endpoints().get(endpoint).read(reader);
      reader.end();
      if (input == null) {
        throw new AssertionError(new String(reader.violationsAnswer(), UTF_8));
      }
      return input;
    }
  }

  /** The class files and resources. */
  public Path classes() {
    return classes;
  }

  /** The OpenAPI document. */
  public String openapi() throws IOException {
    return Files.readString(classes.resolve("META-INF/jlserve/openapi.json"));
  }

  /** The schemas of the OpenAPI document. */
  JsonObject schemas() throws IOException {
    return JsonParser.parseString(openapi())
        .getAsJsonObject()
        .getAsJsonObject("components")
        .getAsJsonObject("schemas");
  }

  /** What the first endpoint answers: its result, or the body of a 422. */
  String post(String body) {
    return post(0, body);
  }

  /** What an endpoint answers to its own sample. */
  String postSample() {
    return post(0, sample());
  }

  String sample() {
    return bootstrap.endpoints().get(0).info().sample();
  }

  String post(int endpoint, String body) {
    return exchange(bootstrap.endpoints().get(endpoint), body);
  }

  private <I, O> String exchange(EndpointBinding<A, I, O> binding, String body) {
    try (BodyReader reader = BodyReader.open(body.getBytes(UTF_8));
        AnswerWriter writer = new AnswerWriter()) {
      I input = binding.read(reader);
      reader.end();
      if (input == null) {
        return new String(reader.violationsAnswer(), UTF_8);
      }
      writer.writeAnswer(binding.call(bootstrap.create(), input), binding::write);
      return new String(writer.toBytes(), UTF_8);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Path compile(String source, String... options) throws IOException {
    Path classes = RunFolder.create();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter diagnostics = new StringWriter();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            diagnostics,
            null,
            null,
            Stream.concat(
                    Stream.of(
                        "-Xlint:all", "-Werror", "-d", classes.toString(), "-cp", classPath()),
                    Stream.of(options))
                .toList(),
            null,
            List.of(new Source(source)));
    task.setProcessors(ServiceLoader.load(Processor.class));
    if (!task.call()) {
      throw new AssertionError(diagnostics + "\n" + source);
    }
    return classes;
  }

  private static CompiledApp<?> load(Path classes)
      throws IOException, ReflectiveOperationException {
    URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledApp.class.getClassLoader());
    AppBootstrap<?> bootstrap =
        (AppBootstrap<?>)
            loader.loadClass("types.AppBootstrap").getDeclaredConstructor().newInstance();
    return new CompiledApp<>(classes, bootstrap);
  }

  private static String classPath() {
    return Stream.of(AppBootstrap.class, NotNull.class, JsonProperty.class, Nullable.class)
        .map(CompiledApp::location)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///types/App.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
