package dev.jlserve.cli.image.jib;

import dev.jlserve.store.net.Proxies;
import dev.jlserve.store.net.ProxyAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** A first contact with a registry. It fails at once, where Jib would try for a minute. */
final class FirstContact {

  /** As Jib waits. */
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  static {
    ProxyAddress.allowLoginToHttps();
  }

  private FirstContact() {}

  /**
   * Makes it, on the way that the process has to registries.
   *
   * @param proxies whose logins are known
   * @throws UnknownHostException if there is no such host; where there is a proxy, that looks for
   *     it
   * @throws SSLException if it has no TLS that Java trusts
   * @throws ConnectException if it cannot be reached
   */
  static void with(Registry registry, Proxies proxies) throws IOException, InterruptedException {
    URI address = URI.create("https://" + registry.host() + "/v2/");
    if (address.getHost() == null) {
      return;
    }
    if (ProxySelector.getDefault().select(address).contains(Proxy.NO_PROXY)) {
      InetAddress.getByName(address.getHost());
    }
    if (!registry.isLoopback()) {
      ask(address, proxies);
    }
  }

  private static void ask(URI address, Proxies proxies) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TIMEOUT);
    proxies
        .of(address)
        .flatMap(ProxyAddress::login)
        .ifPresent(login -> request.header("Proxy-Authorization", login.basic()));
    try (HttpClient client = client()) {
      // Jib makes something of the status, whatever it is.
      client.send(request.build(), BodyHandlers.discarding());
    } catch (SSLException | ConnectException known) {
      throw known;
    } catch (IOException e) {
      ConnectException unreachable = new ConnectException(e.getMessage());
      unreachable.initCause(e);
      throw unreachable;
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(TIMEOUT)
        .proxy(ProxySelector.getDefault())
        .build();
  }
}
