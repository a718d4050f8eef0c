package dev.jlserve.cli.image.jib;

import dev.jlserve.store.net.Proxies;
import dev.jlserve.store.net.ProxyAddress;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leads to registries through the proxies of the environment, and through those of Java's own
 * settings where it names none. Jib asks the process for its proxies, so this holds for all of it.
 */
final class RegistryRoute implements AutoCloseable {

  private final @Nullable ProxySelector selector = ProxySelector.getDefault();
  private final @Nullable Authenticator authenticator = Authenticator.getDefault();

  /** Opens the route, until it is closed. */
  RegistryRoute(Proxies proxies) {
    ProxySelector.setDefault(new Selector(proxies, selector));
    Authenticator.setDefault(new Login(proxies));
  }

  private static final class Selector extends ProxySelector {

    private final Proxies proxies;
    private final @Nullable ProxySelector otherwise;

    Selector(Proxies proxies, @Nullable ProxySelector otherwise) {
      this.proxies = proxies;
      this.otherwise = otherwise;
    }

    @Override
    public List<Proxy> select(URI uri) {
      Optional<ProxyAddress> named =
          uri.getHost() == null ? Optional.empty() : proxies.of(uri.getScheme(), uri.getHost());
      if (named.isPresent()) {
        String host = named.get().host();
        return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, named.get().port())));
      }
      return otherwise == null ? List.of(Proxy.NO_PROXY) : otherwise.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      // The failure is told by the request.
    }
  }

  /** Says who one is to the proxies alone. */
  private static final class Login extends Authenticator {

    private final Proxies proxies;

    Login(Proxies proxies) {
      this.proxies = proxies;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
      if (getRequestorType() != RequestorType.PROXY) {
        return null;
      }
      return Stream.of("https", "http")
          .flatMap(scheme -> proxies.named(scheme).stream())
          .filter(proxy -> proxy.host().equals(getRequestingHost()))
          .filter(proxy -> proxy.port() == getRequestingPort())
          .flatMap(proxy -> proxy.login().stream())
          .findFirst()
          .map(login -> new PasswordAuthentication(login.user(), login.password().toCharArray()))
          .orElse(null);
    }
  }

  @Override
  public void close() {
    ProxySelector.setDefault(selector);
    Authenticator.setDefault(authenticator);
  }
}
