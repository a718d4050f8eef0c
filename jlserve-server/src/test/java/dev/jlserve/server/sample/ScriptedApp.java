package dev.jlserve.server.sample;

import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.AppInfo;
import dev.jlserve.spi.BatchBinding;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.EndpointInfo;
import dev.jlserve.spi.JsonReader;
import dev.jlserve.spi.JsonWriter;
import dev.jlserve.spi.StreamBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An app whose endpoints are lambdas from String to String: they take {@code {"text": "..."}} and
 * answer the same, or null in its place.
 */
public final class ScriptedApp implements AppBootstrap<Object> {

  private final AppInfo info;
  private final List<EndpointBinding<Object, ?, ?>> endpoints = new ArrayList<>();
  private final List<Object> closed = new ArrayList<>();

  /** What an endpoint does. */
  public interface Script {
    String call(Object app, String text) throws Exception;
  }

  private record Text(String text) {}

  public ScriptedApp(int concurrency, int queue) {
    info = new AppInfo("Scripted", concurrency, queue);
  }

  /** Adds an endpoint that shares the app's permits. */
  public ScriptedApp with(String path, Script script) {
    return with(path, 0, script);
  }

  /** Adds an endpoint with permits of its own, if that is not 0. */
  public ScriptedApp with(String path, int concurrency, Script script) {
    endpoints.add(
        new Binding(
            new EndpointInfo(path.substring(1), path, concurrency, "{\"text\":\"a\"}"), script));
    return this;
  }

  /** Gives an endpoint examples. */
  public ScriptedApp examples(String path, List<String> examples) {
    endpoints.replaceAll(
        endpoint -> endpoint.info().path().equals(path) ? with(examples, endpoint) : endpoint);
    return this;
  }

  private static EndpointBinding<Object, ?, ?> with(
      List<String> examples, EndpointBinding<Object, ?, ?> endpoint) {
    return endpoint instanceof Streamed streamed
        ? new Streamed(streamed.single().with(examples), streamed.script())
        : ((Binding) endpoint).with(examples);
  }

  /** What an endpoint does with several texts at once. */
  public interface BatchScript {
    List<String> call(List<String> texts) throws Exception;
  }

  /** Adds an endpoint that takes several requests at once. */
  public ScriptedApp withBatch(String path, int maxBatch, int maxDelayMillis, BatchScript script) {
    EndpointInfo info = new EndpointInfo(path.substring(1), path, 0, "{\"text\":\"a\"}");
    endpoints.add(
        new Batch(new Binding(info, (app, text) -> text), maxBatch, maxDelayMillis, script));
    return this;
  }

  /** What an endpoint does that answers with one text after the other. */
  public interface StreamScript {
    Stream<String> call(String text) throws Exception;
  }

  /** Adds an endpoint that streams. */
  public ScriptedApp withStream(String path, StreamScript script) {
    EndpointInfo info = new EndpointInfo(path.substring(1), path, 0, "{\"text\":\"a\"}");
    endpoints.add(new Streamed(new Binding(info, (app, text) -> text), script));
    return this;
  }

  /** The instances that were closed. */
  public List<Object> closed() {
    return closed;
  }

  @Override
  public int abi() {
    return ABI;
  }

  @Override
  public AppInfo info() {
    return info;
  }

  @Override
  public Object create() {
    return new Object();
  }

  @Override
  public void setup(Object app) {}

  @Override
  public void downloadWeights(Object app) {}

  @Override
  public void close(Object app) {
    closed.add(app);
  }

  @Override
  public List<EndpointBinding<Object, ?, ?>> endpoints() {
    return endpoints;
  }

  private record Binding(EndpointInfo info, Script script, List<String> examples)
      implements EndpointBinding<Object, Text, Text> {

    private Binding(EndpointInfo info, Script script) {
      this(info, script, List.of());
    }

    private Binding with(List<String> bodies) {
      return new Binding(info, script, bodies);
    }

    @Override
    public Text read(JsonReader in) {
      String text = null;
      if (!in.beginObject()) {
        return null;
      }
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (name.equals("text")) {
          text = in.readString();
        } else {
          in.rejectUnknown();
        }
      }
      if (text == null) {
        in.violations().missing("text");
      }
      return in.violations().count() > 0 ? null : new Text(text);
    }

    @Override
    public Text call(Object app, Text input) throws Exception {
      return new Text(script.call(app, input.text()));
    }

    @Override
    public void write(JsonWriter out, Text output) {
      out.beginObject();
      out.name("text");
      out.write(out.required(output.text()));
      out.endObject();
    }
  }

  private record Batch(Binding single, int maxBatch, int maxDelayMillis, BatchScript script)
      implements BatchBinding<Object, Text, Text> {

    @Override
    public EndpointInfo info() {
      return single.info();
    }

    @Override
    public Text read(JsonReader in) {
      return single.read(in);
    }

    @Override
    public List<Text> callAll(Object app, List<Text> inputs) throws Exception {
      List<String> outputs = script.call(inputs.stream().map(Text::text).toList());
      return outputs == null ? null : outputs.stream().map(Text::new).toList();
    }

    @Override
    public void write(JsonWriter out, Text output) {
      single.write(out, output);
    }
  }

  private record Streamed(Binding single, StreamScript script)
      implements StreamBinding<Object, Text, Text> {

    @Override
    public EndpointInfo info() {
      return single.info();
    }

    @Override
    public List<String> examples() {
      return single.examples();
    }

    @Override
    public Text read(JsonReader in) {
      return single.read(in);
    }

    @Override
    public Stream<Text> call(Object app, Text input) throws Exception {
      Stream<String> texts = script.call(input.text());
      return texts == null ? null : texts.map(Text::new);
    }

    @Override
    public void writeItem(JsonWriter out, Text item) {
      single.write(out, item);
    }
  }
}
