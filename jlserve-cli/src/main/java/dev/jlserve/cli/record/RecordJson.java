package dev.jlserve.cli.record;

import com.google.gson.stream.JsonWriter;
import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.lock.Lock;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;

/** {@code build.json}, as docs/formats.md shows it. */
final class RecordJson {

  private RecordJson() {}

  static BuildRecord read(JsonFields record) {
    JsonFields inputs = record.object("inputs");
    JsonFields lock = record.object("lock");
    return new BuildRecord(
        (int) record.number("format"),
        record.text("app"),
        record.text("simpleName"),
        record.text("jlserve"),
        record.text("jdk"),
        record.text("built"),
        new InputFingerprint(inputs.texts("requirements"), inputs.textsByName("members")),
        record.objects("jars").stream().map(RecordJson::jar).toList(),
        record.objects("processors").stream().map(RecordJson::jar).toList(),
        new Lock(
            lock.texts("requirements"), lock.textsByName("artifacts"), lock.textsByName("weights")),
        record.objects("weights").stream()
            .map(each -> new RecordedWeights(each.text("source"), each.text("manifest")))
            .toList());
  }

  private static RecordedJar jar(JsonFields jar) {
    return new RecordedJar(
        jar.text("coordinate"),
        jar.text("path"),
        jar.number("size"),
        jar.text("sha256"),
        jar.flag("compileOnly"));
  }

  static String text(BuildRecord record) {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      out.setIndent("  ");
      out.beginObject();
      out.name("format").value(record.format());
      out.name("app").value(record.app());
      out.name("simpleName").value(record.simpleName());
      out.name("jlserve").value(record.jlserve());
      out.name("jdk").value(record.jdk());
      out.name("built").value(record.built());
      out.name("inputs").beginObject();
      texts(out, "requirements", record.inputs().requirements());
      texts(out, "members", record.inputs().members());
      out.endObject();
      jars(out, "jars", record.jars());
      jars(out, "processors", record.processors());
      out.name("lock").beginObject();
      texts(out, "requirements", record.lock().requirements());
      texts(out, "artifacts", record.lock().artifacts());
      texts(out, "weights", record.lock().weights());
      out.endObject();
      out.name("weights").beginArray();
      for (RecordedWeights weights : record.weights()) {
        out.beginObject();
        out.name("source").value(weights.source());
        out.name("manifest").value(weights.manifest());
        out.endObject();
      }
      out.endArray();
      out.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes all that is written", e);
    }
    return text + "\n";
  }

  private static void jars(JsonWriter out, String name, List<RecordedJar> jars) throws IOException {
    out.name(name).beginArray();
    for (RecordedJar jar : jars) {
      write(out, jar);
    }
    out.endArray();
  }

  private static void write(JsonWriter out, RecordedJar jar) throws IOException {
    out.beginObject();
    out.name("coordinate").value(jar.coordinate());
    out.name("path").value(jar.path());
    out.name("size").value(jar.size());
    out.name("sha256").value(jar.sha256());
    out.name("compileOnly").value(jar.compileOnly());
    out.endObject();
  }

  private static void texts(JsonWriter out, String name, List<String> texts) throws IOException {
    out.name(name).beginArray();
    for (String text : texts) {
      out.value(text);
    }
    out.endArray();
  }

  private static void texts(JsonWriter out, String name, SortedMap<String, String> texts)
      throws IOException {
    out.name(name).beginObject();
    for (var each : texts.entrySet()) {
      out.name(each.getKey()).value(each.getValue());
    }
    out.endObject();
  }
}
