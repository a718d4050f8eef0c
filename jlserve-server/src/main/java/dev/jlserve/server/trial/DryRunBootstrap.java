package dev.jlserve.server.trial;

import dev.jlserve.HttpStatusException;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.AppInfo;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.EndpointInfo;
import dev.jlserve.spi.JsonReader;
import dev.jlserve.spi.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An app whose endpoints read and check their bodies, and then are not called. */
public record DryRunBootstrap<A>(AppBootstrap<A> app) implements AppBootstrap<A> {

  private static final int UNAVAILABLE = 503;

  @Override
  public int abi() {
    return app.abi();
  }

  @Override
  public AppInfo info() {
    return app.info();
  }

  @Override
  public A create() throws Exception {
    return app.create();
  }

  @Override
  public void setup(A instance) throws Exception {
    app.setup(instance);
  }

  @Override
  public void downloadWeights(A instance) throws Exception {
    app.downloadWeights(instance);
  }

  @Override
  public void close(A instance) throws Exception {
    app.close(instance);
  }

  @Override
  public List<EndpointBinding<A, ?, ?>> endpoints() {
    List<EndpointBinding<A, ?, ?>> uncalled = new ArrayList<>();
    app.endpoints().forEach(endpoint -> uncalled.add(new Uncalled<>(endpoint)));
    return uncalled;
  }

  private record Uncalled<A, I, O>(EndpointBinding<A, I, O> endpoint)
      implements EndpointBinding<A, I, O> {

    @Override
    public EndpointInfo info() {
      return endpoint.info();
    }

    @Override
    public @Nullable I read(JsonReader in) {
      return endpoint.read(in);
    }

    @Override
    public Set<String> files() {
      return endpoint.files();
    }

    @Override
    public O call(A instance, I input) {
      throw new HttpStatusException(UNAVAILABLE, "not called");
    }

    @Override
    public void write(JsonWriter out, O output) {
      endpoint.write(out, output);
    }
  }
}
