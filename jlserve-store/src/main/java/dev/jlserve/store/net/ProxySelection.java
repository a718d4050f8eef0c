package dev.jlserve.store.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends Java's connections through the proxies that the environment names. */
public final class ProxySelection extends ProxySelector {

  /** Sends them directly. */
  public static final ProxySelection NONE = new ProxySelection(new Proxies(Map.of()));

  private final Proxies proxies;

  /** A selection of these. */
  public ProxySelection(Proxies proxies) {
    this.proxies = proxies;
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(
        proxies
            .of(uri)
            .map(
                proxy ->
                    new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port())))
            .orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(@Nullable URI uri, SocketAddress address, IOException failure) {
    // The failure is told by the request.
  }
}
