package dev.jlserve.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An app as the processor generated it: class {@code <App>Bootstrap} in the app's package, public,
 * final, with a public constructor without parameters. Its name stands in {@code
 * META-INF/jlserve/app}.
 *
 * @param <A> the app
 */
public interface AppBootstrap<A> {

  /** The number of this contract; it changes whenever older generated code would no longer fit. */
  int ABI = 1;

  /**
   * The resource that holds the binary name of the bootstrap, on its first line. A line {@code
   * requests N} says how many requests the app's code works on at once. A line {@code setting}
   * describes a setting as a JSON object.
   */
  String INDEX = "META-INF/jlserve/app";

  /** The resource that holds the OpenAPI document. */
  String OPENAPI = "META-INF/jlserve/openapi.json";

  /** The {@link #ABI} that this class was generated for. */
  int abi();

  /** Returns the app's name and limits, as its annotation declares them. */
  AppInfo info();

  /** Whether JSON names are in snake case; for what writes or reads JSON without this class. */
  default boolean snakeCase() {
    return false;
  }

  /**
   * Makes the one instance.
   *
   * @throws Exception whatever the constructor throws
   */
  A create() throws Exception;

  /**
   * The settings that {@code setup()} takes.
   *
   * @return null if it takes none
   */
  default @Nullable SettingsBinding<A, ?> settings() {
    return null;
  }

  /**
   * Calls {@code setup()}, unless it takes settings: then their binding calls it.
   *
   * @throws Exception whatever it throws
   */
  default void setup(A app) throws Exception {
    throw new IllegalStateException("setup() takes settings");
  }

  /**
   * Calls {@code downloadWeights()}.
   *
   * @throws Exception whatever it throws
   */
  void downloadWeights(A app) throws Exception;

  /**
   * Calls {@code close()}, if the app is {@code AutoCloseable}.
   *
   * @throws Exception whatever it throws
   */
  void close(A app) throws Exception;

  /** The endpoints, in source order. */
  List<EndpointBinding<A, ?, ?>> endpoints();
}
