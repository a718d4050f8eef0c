package dev.jlserve.server.http;

import io.helidon.common.context.Context;
import io.helidon.common.context.Contexts;
import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.ServiceRegistryConfig;
import io.helidon.service.registry.ServiceRegistryManager;
import java.io.IOException;
import java.util.concurrent.Callable;

/**
 * Keeps Helidon from reading what services every jar declares, a sixth of a start. The server names
 * all that it uses; an app that uses Helidon itself finds its services as ever, since only what
 * runs here does without.
 */
final class WithoutServices {

  /** Under this name a context holds the one whose registry counts; else all share one. */
  private static final String REGISTRY_CONTEXT = "helidon-registry-static-context";

  private WithoutServices() {}

  /**
   * Runs what makes or starts a server.
   *
   * @throws IOException if that does
   */
  static <T> T call(Callable<T> action) throws IOException {
    Context own = Context.create();
    own.register(REGISTRY_CONTEXT, own);
    try {
      return Contexts.runInContextWithThrow(
          own,
          () -> {
            ServiceRegistryConfig none =
                ServiceRegistryConfig.builder()
                    .discoverServices(false)
                    .discoverServicesFromServiceLoader(false)
                    .build();
            GlobalServiceRegistry.registry(ServiceRegistryManager.create(none).registry());
            return action.call();
          });
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
