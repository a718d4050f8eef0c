package dev.jlserve.benchmarks;

import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.BodyReader;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.EndpointBinding;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** An app that the processor compiled, and the readers and writers generated for it. */
final class LoadedApp {

  private final AppBootstrap<Object> bootstrap;
  private final Object app;

  private LoadedApp(AppBootstrap<Object> bootstrap) throws Exception {
    this.bootstrap = bootstrap;
    this.app = bootstrap.create();
    bootstrap.setup(app);
  }

  /** Loads the app from the folder of its classes and sets it up. */
  static LoadedApp from(Path classes) {
    try {
      ClassLoader loader =
          new URLClassLoader(new URL[] {classes.toUri().toURL()}, LoadedApp.class.getClassLoader());
      String name;
      try (BufferedReader index =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(loader.getResourceAsStream(AppBootstrap.INDEX)),
                  StandardCharsets.UTF_8))) {
        name = index.readLine();
      }
      @SuppressWarnings("unchecked") // it takes only what it gave
      AppBootstrap<Object> bootstrap =
          (AppBootstrap<Object>) loader.loadClass(name).getConstructor().newInstance();
      return new LoadedApp(bootstrap);
    } catch (Exception e) {
      throw new IllegalStateException("cannot load the app in " + classes, e);
    }
  }

  Codec codec(String method) {
    for (EndpointBinding<Object, ?, ?> each : bootstrap.endpoints()) {
      if (each.info().method().equals(method)) {
        @SuppressWarnings("unchecked") // it takes only what it gave
        EndpointBinding<Object, Object, Object> binding =
            (EndpointBinding<Object, Object, Object>) each;
        return new Codec(app, binding);
      }
    }
    throw new IllegalArgumentException("no endpoint " + method);
  }

  /** One endpoint's reader and writer, used as the server does. */
  record Codec(Object app, EndpointBinding<Object, Object, Object> binding) {

    Object read(byte[] body) {
      try (BodyReader in = BodyReader.open(body)) {
        Object input = binding.read(in);
        in.end();
        return Objects.requireNonNull(input);
      }
    }

    byte[] write(Object output) {
      try (AnswerWriter out = new AnswerWriter()) {
        binding.write(out, out.required(output));
        return out.toBytes();
      }
    }

    /** What the app answers a request with. */
    Object answer(byte[] request) {
      try {
        return binding.call(app, read(request));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
