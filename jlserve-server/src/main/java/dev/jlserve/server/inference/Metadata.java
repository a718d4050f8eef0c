package dev.jlserve.server.inference;

import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.spi.TensorInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** What the protocol tells of a server and its models, as JSON. */
public final class Metadata {

  /** The platform of each model, by the protocol's form {@code <project>_<format>}. */
  private static final String PLATFORM = "jlserve_java";

  private Metadata() {}

  /** Of the server. */
  public static byte[] server(String app) {
    return object(
        out -> {
          text(out, "name", app);
          text(out, "version", Model.VERSION);
          out.name("extensions");
          out.beginArray();
          out.write("binary_tensor_data");
          out.endArray();
        });
  }

  /** Whether the server lives. */
  public static String live(boolean live) {
    return new String(object(out -> flag(out, "live", live)), StandardCharsets.UTF_8);
  }

  /** Whether the server is ready. */
  public static String ready(boolean ready) {
    return new String(object(out -> flag(out, "ready", ready)), StandardCharsets.UTF_8);
  }

  /** Whether a model is ready. */
  public static byte[] ready(String model, boolean ready) {
    return object(
        out -> {
          text(out, "name", model);
          flag(out, "ready", ready);
        });
  }

  /** Of a model. */
  public static byte[] model(Model model) {
    return object(
        out -> {
          text(out, "name", model.name());
          out.name("versions");
          out.beginArray();
          out.write(Model.VERSION);
          out.endArray();
          text(out, "platform", PLATFORM);
          tensors(out, model, "inputs", model.signature().inputs());
          tensors(out, model, "outputs", model.signature().outputs());
        });
  }

  private static void tensors(
      AnswerWriter out, Model model, String name, List<TensorInfo> tensors) {
    out.name(name);
    out.beginArray();
    for (TensorInfo tensor : tensors) {
      out.beginObject();
      text(out, "name", tensor.name());
      text(out, "datatype", tensor.datatype().name());
      out.name("shape");
      out.write(model.shape(tensor));
      out.endObject();
    }
    out.endArray();
  }

  private static void text(AnswerWriter out, String name, String value) {
    out.name(name);
    out.write(value);
  }

  private static void flag(AnswerWriter out, String name, boolean value) {
    out.name(name);
    out.write(value);
  }

  private static byte[] object(Consumer<AnswerWriter> fields) {
    try (AnswerWriter out = new AnswerWriter()) {
      out.beginObject();
      fields.accept(out);
      out.endObject();
      return out.toBytes();
    }
  }
}
