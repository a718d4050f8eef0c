import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.AppInfo;
import dev.jlserve.spi.Datatype;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.EndpointInfo;
import dev.jlserve.spi.JsonReader;
import dev.jlserve.spi.JsonWriter;
import dev.jlserve.spi.TensorInfo;
import dev.jlserve.spi.TensorSignature;
import java.util.List;

/**
 * Serves {@link Greeter}: its endpoints with their readers, checks and writers. Written by
 * jlserve's annotation processor, anew with every compilation.
 */
@SuppressWarnings("all")
public final class GreeterBootstrap implements AppBootstrap<Greeter> {
  /**
   * What the server knows of the app.
   */
  private static final AppInfo INFO = new AppInfo("Greeter", 1, 64);

  /**
   * The endpoints, in the app's order.
   */
  private static final List<EndpointBinding<Greeter, ?, ?>> ENDPOINTS = List.of(new GreetBinding());

  /**
   * Called by the server.
   */
  public GreeterBootstrap() {
  }

  @Override
  public int abi() {
    return 1;
  }

  @Override
  public AppInfo info() {
    return INFO;
  }

  @Override
  public Greeter create() throws Exception {
    return new Greeter();
  }

  @Override
  public void setup(Greeter app) throws Exception {
    app.setup();
  }

  @Override
  public void downloadWeights(Greeter app) throws Exception {
    app.downloadWeights();
  }

  @Override
  public void close(Greeter app) throws Exception {
  }

  @Override
  public List<EndpointBinding<Greeter, ?, ?>> endpoints() {
    return ENDPOINTS;
  }

  /**
   * Reads {@code Greeter.Person}.
   *
   * @param in reads the request
   * @return the value, or null after a violation
   */
  private static Greeter.Person readPerson(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int before = in.violations().count();
    String name = null;
    boolean hasName = false;
    String field;
    while ((field = in.nextName()) != null) {
      switch (field) {
        case "name" -> {
          hasName = true;
          name = in.readString();
        }
        default -> in.skip();
      }
    }
    if (!hasName) {
      in.violations().missing("name");
    }
    if (in.violations().count() != before) {
      return null;
    }
    try {
      return new Greeter.Person(name);
    } catch (IllegalArgumentException refusal) {
      in.violations().refused(refusal);
      return null;
    }
  }

  /**
   * Writes {@code Greeter.Greeting}.
   *
   * @param out writes the response
   * @param value what is written
   */
  private static void writeGreeting(JsonWriter out, Greeter.Greeting value) {
    out.beginObject();
    out.name("message");
    out.write(out.<String>required(value.message()));
    out.endObject();
  }

  /**
   * Binds the endpoint {@code greet}.
   */
  private static final class GreetBinding implements EndpointBinding<Greeter, Greeter.Person, Greeter.Greeting> {
    /**
     * What the server knows of the endpoint.
     */
    private static final EndpointInfo INFO = new EndpointInfo("greet", "/greet", 0,
        "{\"name\":\"string\"}");

    /**
     * Called by the bootstrap.
     */
    GreetBinding() {
    }

    @Override
    public EndpointInfo info() {
      return INFO;
    }

    @Override
    public Greeter.Person read(JsonReader in) {
      return readPerson(in);
    }

    @Override
    public Greeter.Greeting call(Greeter app, Greeter.Person input) {
      return app.greet(input);
    }

    @Override
    public void write(JsonWriter out, Greeter.Greeting output) {
      writeGreeting(out, out.required(output));
    }

    @Override
    public TensorSignature tensors() {
      List<TensorInfo> inputs = List.of(new TensorInfo("name", Datatype.BYTES, 0));
      List<TensorInfo> outputs = List.of(new TensorInfo("message", Datatype.BYTES, 0));
      return new TensorSignature(inputs, outputs);
    }
  }
}
