package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.net.Proxies;
import dev.jlserve.store.net.ProxyAddress;
import dev.jlserve.store.protocol.ExitCode;
import java.util.Optional;
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
    return configured != null || !repository.getProtocol().startsWith("http")
        ? configured
        : named(repository).map(EnvironmentProxies::proxy).orElse(null);
  }

  private Optional<ProxyAddress> named(RemoteRepository repository) {
    try {
      return environment.of(repository.getProtocol(), repository.getHost());
    } catch (IllegalArgumentException e) {
      throw new CliException(e.getMessage() + ".", ExitCode.FAULT);
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
