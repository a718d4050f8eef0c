package dev.jlserve.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What JMH measures: the readers and writers that the processor generated for {@code
 * apps/Measured.java}, used as the server does, each beside its counterpart written by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Codecs {

  /** The system property that names the folder of the app's classes. */
  static final String CLASSES = "jlserve.benchmarks.classes";

  private static final String MESSAGE = "Hello, Ada!";

  private final LoadedApp app = LoadedApp.from(Path.of(System.getProperty(CLASSES)));
  private final LoadedApp.Codec greet = app.codec("greet");
  private final LoadedApp.Codec score = app.codec("score");
  private final LoadedApp.Codec embed = app.codec("embed");
  private final LoadedApp.Codec echo = app.codec("echo");
  private final Object greeting = greet.answer(Bodies.GREET);
  private final Object embedding = embed.answer(Bodies.EMBED);
  private final Object features = echo.answer(Bodies.SCORE);
  private final double[] values;
  private final float[] vector = HandWritten.vector();

  /** Loads the app and makes the answers that are written. */
  public Codecs() {
    try {
      values = Objects.requireNonNull(HandWrittenCodec.readValues(Bodies.SCORE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A greet-sized record from its JSON. */
  @Benchmark
  public Object readGreet() {
    return greet.read(Bodies.GREET);
  }

  /** By hand. */
  @Benchmark
  public @Nullable Object readGreetByHand() throws IOException {
    return HandWrittenCodec.readPerson(Bodies.GREET);
  }

  /** A greet-sized record to JSON. */
  @Benchmark
  public byte[] writeGreet() {
    return greet.write(greeting);
  }

  /** By hand. */
  @Benchmark
  public byte[] writeGreetByHand() throws IOException {
    return HandWrittenCodec.writeMessage(MESSAGE);
  }

  /** 1024 doubles of 17 digits from their JSON. */
  @Benchmark
  public Object readDoubles() {
    return score.read(Bodies.SCORE);
  }

  /** By hand. */
  @Benchmark
  public double @Nullable [] readDoublesByHand() throws IOException {
    return HandWrittenCodec.readValues(Bodies.SCORE);
  }

  /** 384 floats to JSON. */
  @Benchmark
  public byte[] writeFloats() {
    return embed.write(embedding);
  }

  /** By hand. */
  @Benchmark
  public byte[] writeFloatsByHand() throws IOException {
    return HandWrittenCodec.writeVector(vector);
  }

  /** 1024 doubles of 17 digits to JSON. */
  @Benchmark
  public byte[] writeDoubles() {
    return echo.write(features);
  }

  /** By hand. */
  @Benchmark
  public byte[] writeDoublesByHand() throws IOException {
    return HandWrittenCodec.writeValues(values);
  }
}
