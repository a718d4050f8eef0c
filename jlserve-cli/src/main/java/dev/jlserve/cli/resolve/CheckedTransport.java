package dev.jlserve.cli.resolve;

import dev.jlserve.store.net.Proxies;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.PutTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.transfer.NoTransporterException;

/**
 * Asks no repository where the environment names a proxy for it that cannot be used. What is on
 * this machine already needs no proxy.
 *
 * @param transport transfers
 * @param environment the proxies of the environment
 */
record CheckedTransport(TransporterFactory transport, Proxies environment)
    implements TransporterFactory {

  @Override
  public Transporter newInstance(RepositorySystemSession session, RemoteRepository repository)
      throws NoTransporterException {
    if (repository.getProxy() == null && EnvironmentProxies.areFor(repository)) {
      try {
        environment.of(repository.getProtocol(), repository.getHost());
      } catch (IllegalArgumentException e) {
        return new Refusing(e);
      }
    }
    return transport.newInstance(session, repository);
  }

  @Override
  public float getPriority() {
    return transport.getPriority();
  }

  private record Refusing(IllegalArgumentException refusal) implements Transporter {

    @Override
    public int classify(Throwable error) {
      return ERROR_OTHER;
    }

    @Override
    public void peek(PeekTask task) {
      throw refusal;
    }

    @Override
    public void get(GetTask task) {
      throw refusal;
    }

    @Override
    public void put(PutTask task) {
      throw refusal;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
