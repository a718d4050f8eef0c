package dev.jlserve.cli.image.jib;

import com.google.cloud.tools.jib.api.ImageReference;
import dev.jlserve.cli.console.ShellCommand;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A registry. One on this machine may speak plain HTTP, and is sent its credentials over it; every
 * other one needs TLS that Java trusts.
 *
 * @param host its name and port
 * @param image whose registry it is, for messages
 */
record Registry(String host, String image) {

  /** Where no registry is asked. */
  static final Registry NONE = new Registry("", "");

  private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.\\d+){3})(:\\d+)?");

  private static final String DOCKER_HUB = "registry-1.docker.io";

  /** Jib takes this from the system's properties alone. */
  private static final String SEND_OVER_HTTP = "sendCredentialsOverHttp";

  static Registry of(ImageReference reference) {
    return new Registry(reference.getRegistry(), reference.toString());
  }

  boolean isLoopback() {
    return LOOPBACK.matcher(host).matches();
  }

  /** The command that logs in to it. */
  String login() {
    List<String> words =
        host.equals(DOCKER_HUB) ? List.of("docker", "login") : List.of("docker", "login", host);
    return ShellCommand.of(words.toArray(String[]::new));
  }

  /** Work that asks it. */
  interface Work<T> {
    T run() throws Exception;
  }

  /**
   * Does some work.
   *
   * @throws dev.jlserve.cli.CliException if that fails
   */
  <T> T run(Work<T> work) {
    System.setProperty(SEND_OVER_HTTP, Boolean.toString(isLoopback()));
    try {
      if (!host.isEmpty()) {
        look();
      }
      return work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RegistryFailure.of(e, this);
    } catch (Exception e) {
      throw RegistryFailure.of(e, this);
    } finally {
      System.clearProperty(SEND_OVER_HTTP);
    }
  }

  /** Jib would try for a minute. Where there is a proxy, that looks for hosts. */
  private void look() throws UnknownHostException {
    URI address = URI.create("https://" + host + "/");
    if (address.getHost() != null
        && ProxySelector.getDefault().select(address).contains(Proxy.NO_PROXY)) {
      InetAddress.getByName(address.getHost());
    }
  }
}
