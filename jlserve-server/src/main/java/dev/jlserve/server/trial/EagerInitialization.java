package dev.jlserve.server.trial;

import dev.jlserve.JsonValue;
import dev.jlserve.Weights;
import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.log.LastWords;
import dev.jlserve.server.response.DateHeader;
import dev.jlserve.server.stream.EventStream;
import dev.jlserve.server.stream.Events;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.StreamBinding;
import dev.jlserve.spi.TextForm;
import dev.jlserve.store.json.JsonObject;
import dev.jlserve.store.layout.SourceJson;
import dev.jlserve.store.signal.EndSignals;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Has classes initialised before an app's code runs. The JVM tries that once for each class: a
 * {@link StackOverflowError} in an initialiser leaves the class unusable for good. So whatever an
 * app may first do deep in a recursion is done here, for real where that is possible.
 */
public final class EagerInitialization {

  /** Characters that the first buffer of a JSON document has no room for. */
  private static final int MANY = 10_000;

  /** Those that are not worth a use of theirs, or have none without an app. */
  private static final List<Class<?>> TYPES =
      List.of(
          JsonValue.class,
          JsonValue.JsonNull.class,
          TextForm.class,
          Events.class,
          EventStream.class,
          EndSignals.class,
          LastWords.class);

  private EagerInitialization() {}

  /**
   * Initialises them.
   *
   * @param bootstrap says whether the app streams: its code then hands over what is written
   * @param log the form of the process's log lines
   */
  public static void run(AppBootstrap<?> bootstrap, Formatter log) {
    DateHeader.now();
    log.format(entry(weights()));
    boolean streams = bootstrap.endpoints().stream().anyMatch(StreamBinding.class::isInstance);
    write(streams);
    TYPES.forEach(EagerInitialization::initialize);
  }

  private static LogRecord entry(Object parameter) {
    LogRecord entry = new LogRecord(Level.INFO, "{0}");
    entry.setParameters(new Object[] {parameter});
    entry.setThrown(new IllegalStateException(new IllegalStateException()));
    return entry;
  }

  /** Numbers take their time: they have large tables. */
  private static void write(boolean numbers) {
    try (AnswerWriter out = new AnswerWriter()) {
      out.beginArray();
      out.write("x".repeat(MANY));
      if (numbers) {
        out.write(1.5f);
        out.write(1.5);
        out.write(new float[] {1});
        out.write(new double[] {1});
      }
      out.endArray();
      out.toBytes();
    }
  }

  /** Some of each kind, the last as a manifest has them. */
  private static List<Object> weights() {
    return List.of(
        Weights.maven("group:artifact:1").files("file"),
        Weights.huggingFace("organisation/name").files("file"),
        Weights.made("name"),
        // A record's own toString() would be linked anew in each process, for 15 ms.
        SourceJson.read(JsonObject.parse("{\"kind\": \"made\", \"name\": \"name\"}")).describe());
  }

  private static void initialize(Class<?> type) {
    try {
      Class.forName(type.getName(), true, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e); // It is loaded.
    }
  }
}
