package dev.jlserve.cli.record;

import dev.jlserve.cli.cache.FilePresence;
import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.lock.LockedWeights;
import dev.jlserve.store.json.JsonObject;
import dev.jlserve.store.layout.SourceJson;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code build.json}, as docs/formats.md shows it. */
final class RecordJson {

  private RecordJson() {}

  /**
   * What a file says; nothing if there is none, or none of this form.
   *
   * @throws dev.jlserve.cli.console.CliException if this user may not read it
   */
  static Optional<BuildRecord> read(Path file) {
    try {
      return Optional.of(read(JsonObject.parse(Files.readString(file))));
    } catch (AccessDeniedException e) {
      throw FilePresence.denied(file);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static BuildRecord read(JsonObject record) {
    JsonObject inputs = record.object("inputs");
    JsonObject lock = record.object("lock");
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
            lock.texts("requirements"),
            lock.textsByName("artifacts"),
            lock.objects("weights").stream().map(LockedWeights::read).toList()),
        record.objects("weights").stream()
            .map(
                each ->
                    new RecordedWeights(
                        SourceJson.read(each.object("source")),
                        each.text("manifest"),
                        each.textIfAny("repository")))
            .toList(),
        record.has("memory") ? Optional.of(memory(record.object("memory"))) : Optional.empty());
  }

  private static MeasuredMemory memory(JsonObject memory) {
    return new MeasuredMemory(memory.number("peak"), memory.number("heap"));
  }

  private static RecordedJar jar(JsonObject jar) {
    return new RecordedJar(
        jar.text("coordinate"),
        jar.text("path"),
        jar.number("size"),
        jar.text("sha256"),
        jar.flag("compileOnly"));
  }

  static String text(BuildRecord record) {
    JsonObject json =
        new JsonObject()
            .put("format", record.format())
            .put("app", record.app())
            .put("simpleName", record.simpleName())
            .put("jlserve", record.jlserve())
            .put("jdk", record.jdk())
            .put("built", record.built())
            .put(
                "inputs",
                new JsonObject()
                    .putTexts("requirements", record.inputs().requirements())
                    .putTexts("members", record.inputs().members()))
            .putObjects("jars", jars(record.jars()))
            .putObjects("processors", jars(record.processors()))
            .put(
                "lock",
                new JsonObject()
                    .putTexts("requirements", record.lock().requirements())
                    .putTexts("artifacts", record.lock().artifacts())
                    .putObjects(
                        "weights",
                        record.lock().weights().stream().map(LockedWeights::json).toList()))
            .putObjects("weights", record.weights().stream().map(RecordJson::write).toList());
    record
        .memory()
        .ifPresent(
            memory ->
                json.put(
                    "memory",
                    new JsonObject().put("peak", memory.peak()).put("heap", memory.heap())));
    return json.indented();
  }

  private static JsonObject write(RecordedWeights weights) {
    JsonObject json =
        new JsonObject()
            .put("source", SourceJson.write(weights.source()))
            .put("manifest", weights.manifest());
    weights.repository().ifPresent(address -> json.put("repository", address));
    return json;
  }

  private static List<JsonObject> jars(List<RecordedJar> jars) {
    return jars.stream()
        .map(
            jar ->
                new JsonObject()
                    .put("coordinate", jar.coordinate())
                    .put("path", jar.path())
                    .put("size", jar.size())
                    .put("sha256", jar.sha256())
                    .put("compileOnly", jar.compileOnly()))
        .toList();
  }
}
