package dev.jlserve.cli.image.jib;

import com.google.cloud.tools.jib.filesystem.TempDirectoryProvider;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.net.Proxies;
import dev.jlserve.store.protocol.ExitCode;
import java.net.URI;
import java.nio.file.Path;

/**
 * Asks registries, and says in one sentence why that failed.
 *
 * @param proxies how they are reached
 * @param credentials the user's for them
 * @param unpacked where base images are unpacked
 */
record RegistryWork(Proxies proxies, Credentials credentials, Path unpacked) {

  /** Jib takes this from the system's properties alone. */
  private static final String SEND_OVER_HTTP = "sendCredentialsOverHttp";

  /** Work that asks a registry. */
  interface Work<T> {
    T run() throws Exception;
  }

  /**
   * Does some work at a registry.
   *
   * @throws dev.jlserve.cli.console.CliException if that fails
   */
  @SuppressWarnings("try") // The route is held, not used.
  <T> T at(Registry registry, Work<T> work) {
    System.setProperty(SEND_OVER_HTTP, Boolean.toString(registry.isLoopback()));
    System.setProperty(TempDirectoryProvider.PARENT, unpacked.toString());
    try (RegistryRoute route = new RegistryRoute(proxies)) {
      if (!registry.host().isEmpty()) {
        requireProxy(URI.create("https://" + registry.host() + "/"));
        FirstContact.with(registry, proxies);
      }
      return work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RegistryFailure.of(e, registry, credentials.lacks());
    } catch (Exception e) {
      JibThreads.awaitEndIfStopped();
      throw RegistryFailure.of(e, registry, credentials.lacks());
    } finally {
      System.clearProperty(SEND_OVER_HTTP);
    }
  }

  private void requireProxy(URI address) {
    try {
      if (address.getHost() != null) {
        proxies.of("https", address.getHost());
      }
    } catch (IllegalArgumentException e) {
      throw new CliException(e.getMessage() + ".", ExitCode.FAULT);
    }
  }
}
