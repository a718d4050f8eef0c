package dev.jlserve.cli.image.jib;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;

/** Asks registries, and says in one sentence why that failed. */
final class RegistryWork {

  /** Jib takes this from the system's properties alone. */
  private static final String SEND_OVER_HTTP = "sendCredentialsOverHttp";

  private RegistryWork() {}

  /** Work that asks a registry. */
  interface Work<T> {
    T run() throws Exception;
  }

  /**
   * Does some work at a registry.
   *
   * @throws dev.jlserve.cli.console.CliException if that fails
   */
  static <T> T at(Registry registry, Work<T> work) {
    System.setProperty(SEND_OVER_HTTP, Boolean.toString(registry.isLoopback()));
    try {
      if (!registry.host().isEmpty()) {
        look(registry.host());
      }
      return work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RegistryFailure.of(e, registry);
    } catch (Exception e) {
      throw RegistryFailure.of(e, registry);
    } finally {
      System.clearProperty(SEND_OVER_HTTP);
    }
  }

  /** Jib would try for a minute. Where there is a proxy, that looks for hosts. */
  private static void look(String host) throws UnknownHostException {
    URI address = URI.create("https://" + host + "/");
    if (address.getHost() != null
        && ProxySelector.getDefault().select(address).contains(Proxy.NO_PROXY)) {
      InetAddress.getByName(address.getHost());
    }
  }
}
