package dev.jlserve.server.app;

import dev.jlserve.spi.AppBootstrap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Finds the generated bootstrap by its index; the one place that loads a class by name. */
public final class BootstrapLoader {

  private static final String REBUILD = "; build the app again: ";

  private BootstrapLoader() {}

  /**
   * The app on the class path.
   *
   * @throws AppFailure if there is none, or it was built for another version
   */
  public static AppBootstrap<?> load() {
    return load(BootstrapLoader.class.getClassLoader());
  }

  /**
   * The app that a class loader finds.
   *
   * @throws AppFailure if there is none, or it was built for another version
   */
  public static AppBootstrap<?> load(ClassLoader loader) {
    return load(indexed(loader), loader);
  }

  /**
   * The bootstrap of one app, beside which others may be on the class path.
   *
   * @throws AppFailure if the class has none, or it was built for another version
   */
  @SuppressWarnings("unchecked") // The processor's: <App>Bootstrap implements AppBootstrap<App>.
  public static <A> AppBootstrap<A> of(Class<A> app) {
    String name = bootstrapName(Objects.requireNonNull(app, "the app's class is null"));
    ClassLoader loader = app.getClassLoader();
    if (loader == null || loader.getResource(name.replace('.', '/') + ".class") == null) {
      throw new AppFailure(
          "class "
              + app.getName()
              + " has no "
              + name
              + " beside it: it is no app, or was compiled without jlserve's annotation processor."
              + " Annotate it with @JLServeApp, and name dev.jlserve:jlserve-processor among the"
              + " annotationProcessorPaths of maven-compiler-plugin, whose proc must not be none");
    }
    return (AppBootstrap<A>) load(name, loader);
  }

  /** {@code Outer_InnerBootstrap} in the app's package. */
  public static String bootstrapName(Class<?> app) {
    StringBuilder name = new StringBuilder(app.getSimpleName()).append("Bootstrap");
    for (Class<?> c = app.getEnclosingClass(); c != null; c = c.getEnclosingClass()) {
      name.insert(0, c.getSimpleName() + "_");
    }
    return app.getPackageName().isEmpty() ? name.toString() : app.getPackageName() + "." + name;
  }

  private static AppBootstrap<?> load(String name, ClassLoader loader) {
    AppBootstrap<?> bootstrap;
    try {
      bootstrap =
          Class.forName(name, true, loader)
              .asSubclass(AppBootstrap.class)
              .getDeclaredConstructor()
              .newInstance();
      if (bootstrap.abi() != AppBootstrap.ABI) {
        throw new AppFailure(
            name
                + " was built for version "
                + bootstrap.abi()
                + " of jlserve's contract, this is version "
                + AppBootstrap.ABI
                + REBUILD
                + LauncherSettings.build());
      }
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      throw new AppFailure(
          NewerClass.of(e, name)
              .or(
                  () ->
                      ClassPathFault.find()
                          .map(fault -> name + " cannot be loaded (" + e + "): " + fault))
              .orElseGet(() -> fault(name, e) + REBUILD + LauncherSettings.build()),
          e);
    }
    return bootstrap;
  }

  private static String fault(String name, Throwable e) {
    return e instanceof ClassNotFoundException && name.equals(e.getMessage())
        ? AppBootstrap.INDEX + " names " + name + ", and no such class is on the class path"
        : name + " does not fit this version of jlserve (" + e + ")";
  }

  /** The OpenAPI document, in UTF-8. */
  public static byte[] openapi() {
    return openapi(BootstrapLoader.class.getClassLoader());
  }

  /** The OpenAPI document that a class loader finds, in UTF-8. */
  public static byte[] openapi(ClassLoader loader) {
    try (InputStream in = resource(AppBootstrap.OPENAPI, loader)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw unreadable(AppBootstrap.OPENAPI, e);
    }
  }

  private static String indexed(ClassLoader loader) {
    try (BufferedReader index =
        new BufferedReader(
            new InputStreamReader(resource(AppBootstrap.INDEX, loader), StandardCharsets.UTF_8))) {
      String name = index.readLine();
      return name == null ? "" : name.strip();
    } catch (IOException e) {
      throw unreadable(AppBootstrap.INDEX, e);
    }
  }

  private static InputStream resource(String name, ClassLoader loader) throws IOException {
    InputStream in = loader.getResourceAsStream(name);
    if (in == null) {
      ClassPathFault.find()
          .ifPresent(
              fault -> {
                throw new AppFailure("No app on the class path: " + fault);
              });
      throw new AppFailure(
          "No app on the class path: "
              + name
              + " is not there. Annotate a class with @JLServeApp"
              + REBUILD
              + LauncherSettings.build());
    }
    return in;
  }

  private static AppFailure unreadable(String name, IOException e) {
    return new AppFailure(name + " cannot be read: " + e.getMessage(), e);
  }
}
