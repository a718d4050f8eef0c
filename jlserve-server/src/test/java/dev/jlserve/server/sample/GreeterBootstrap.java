package dev.jlserve.server.sample;

import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.AppInfo;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.EndpointInfo;
import dev.jlserve.spi.JsonReader;
import dev.jlserve.spi.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the processor would generate for {@link Greeter}. */
public final class GreeterBootstrap implements AppBootstrap<Greeter> {

  @Override
  public int abi() {
    return ABI;
  }

  @Override
  public AppInfo info() {
    return new AppInfo("Greeter", 1, 64);
  }

  @Override
  public Greeter create() {
    return new Greeter();
  }

  @Override
  public void setup(Greeter app) {
    app.setup();
  }

  @Override
  public void downloadWeights(Greeter app) {
    app.downloadWeights();
  }

  @Override
  public void close(Greeter app) {}

  @Override
  public List<EndpointBinding<Greeter, ?, ?>> endpoints() {
    return List.of(new Greet());
  }

  private static final class Greet
      implements EndpointBinding<Greeter, Greeter.Name, Greeter.Greeting> {

    @Override
    public EndpointInfo info() {
      return new EndpointInfo("greet", "/greet", 0, "{\"name\":\"Ada\",\"times\":1}");
    }

    @Override
    public Greeter.Name read(JsonReader in) {
      if (!in.beginObject()) {
        return null;
      }
      int before = in.violations().count();
      String name = null;
      int times = 0;
      Optional<List<Double>> weights = Optional.empty();
      boolean hasName = false;
      boolean hasTimes = false;
      for (String field = in.nextName(); field != null; field = in.nextName()) {
        switch (field) {
          case "name" -> {
            hasName = true;
            name = in.readString();
            if (name != null && name.isBlank()) {
              in.violations()
                  .violated("string_too_short", "String should not be blank", "min_length", 1);
            }
          }
          case "times" -> {
            hasTimes = true;
            times = in.readInt();
            if (in.violations().accepted() && times < 1) {
              in.violations()
                  .violated(
                      "greater_than_equal", "Input should be greater than or equal to 1", "ge", 1);
            }
          }
          case "weights" -> weights = in.readNull() ? Optional.empty() : weights(in);
          default -> in.skip();
        }
      }
      if (!hasName) {
        in.violations().missing("name");
      }
      if (!hasTimes) {
        in.violations().missing("times");
      }
      return in.violations().count() > before ? null : new Greeter.Name(name, times, weights);
    }

    private static Optional<List<Double>> weights(JsonReader in) {
      if (!in.beginArray()) {
        return Optional.empty();
      }
      List<Double> weights = new ArrayList<>();
      while (in.nextElement()) {
        weights.add(in.readDouble());
      }
      return Optional.of(weights);
    }

    @Override
    public Greeter.Greeting call(Greeter app, Greeter.Name input) {
      return app.greet(input);
    }

    @Override
    public void write(JsonWriter out, Greeter.Greeting output) {
      out.beginObject();
      out.name("message");
      out.write(out.required(output.message()));
      out.name("weights");
      out.write(out.required(output.weights()));
      out.endObject();
    }
  }
}
