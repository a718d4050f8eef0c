package dev.jlserve.cli.resolve;

import dev.jlserve.store.net.Proxies;
import dev.jlserve.store.net.ProxyAddress;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.ProxySelector;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The proxies of Maven's settings, and where these name none for a repository those of the
 * environment.
 *
 * @param settings those of the settings
 * @param environment those of the environment
 */
record EnvironmentProxies(ProxySelector settings, Proxies environment) implements ProxySelector {

  @Override
  public @Nullable Proxy getProxy(RemoteRepository repository) {
    Proxy configured = settings.getProxy(repository);
    return configured != null || !areFor(repository) ? configured : named(repository);
  }

  static boolean areFor(RemoteRepository repository) {
    return repository.getProtocol().startsWith("http");
  }

  private @Nullable Proxy named(RemoteRepository repository) {
    try {
      return environment
          .of(repository.getProtocol(), repository.getHost())
          .map(EnvironmentProxies::proxy)
          .orElse(null);
    } catch (IllegalArgumentException e) {
      return null; // Its transport says so, if the repository is asked for anything.
    }
  }

  private static Proxy proxy(ProxyAddress address) {
    return new Proxy(
        Proxy.TYPE_HTTP,
        address.host(),
        address.port(),
        address.login().map(EnvironmentProxies::authentication).orElse(null));
  }

  private static Authentication authentication(ProxyAddress.Login login) {
    return new AuthenticationBuilder()
        .addUsername(login.user())
        .addPassword(login.password())
        .build();
  }
}
