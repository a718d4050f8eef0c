package dev.jlserve.server.sample;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A model that multiplies matrices without an end: one run of it stays in ONNX Runtime's native
 * code until it is terminated. Its bytes are those of {@code onnx.proto}, version 3.
 */
final class EndlessModel {

  private static final int SIZE = 128;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int BOOL = 9;
  private static final long POLL = TimeUnit.MILLISECONDS.toNanos(1);

  private static final OrtSession SESSION = load();

  private EndlessModel() {}

  private static OrtSession load() {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // On the caller's own thread alone: that is the carrier.
      options.setIntraOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(model(), options);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs it once, for as long as it is to go on. Another thread asks. */
  static void runWhile(BooleanSupplier goesOn) {
    OrtSession session = SESSION;
    try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
      Thread watch =
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    while (goesOn.getAsBoolean()) {
                      LockSupport.parkNanos(POLL);
                    }
                    terminate(options);
                  });
      try {
        session.run(Map.of(), options).close();
        throw new IllegalStateException("the loop has ended");
      } catch (OrtException terminated) {
        if (goesOn.getAsBoolean()) {
          throw new IllegalStateException(terminated);
        }
      } finally {
        join(watch);
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void terminate(OrtSession.RunOptions options) {
    try {
      options.setTerminate(true);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether or not this thread is interrupted. */
  private static void join(Thread watch) {
    boolean interrupted = Thread.interrupted();
    while (watch.isAlive()) {
      try {
        watch.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@code while (true) x = x * x}. */
  private static byte[] model() {
    Message body =
        new Message()
            .add(1, node("Identity", "go", "goes"))
            .add(1, node("MatMul", "x", "y").add(1, "x"))
            .add(2, "body")
            .add(11, value("i", INT64, new Message()))
            .add(11, value("go", BOOL, new Message()))
            .add(11, value("x", FLOAT, square()))
            .add(12, value("goes", BOOL, new Message()))
            .add(12, value("y", FLOAT, square()));
    Message attribute = new Message().add(1, "body").add(6, body).add(20, 5);
    // Neither a number of rounds nor a condition.
    Message loop =
        new Message()
            .add(1, "")
            .add(1, "")
            .add(1, "begin")
            .add(2, "end")
            .add(4, "Loop")
            .add(5, attribute);
    Message zeros =
        new Message()
            .add(1, SIZE)
            .add(1, SIZE)
            .add(2, FLOAT)
            .add(8, "begin")
            .add(9, new byte[SIZE * SIZE * Float.BYTES]);
    Message graph =
        new Message()
            .add(1, loop)
            .add(2, "endless")
            .add(5, zeros)
            .add(12, value("end", FLOAT, square()));
    return new Message()
        .add(1, 8)
        .add(7, graph)
        .add(8, new Message().add(2, 13))
        .bytes
        .toByteArray();
  }

  private static Message node(String operator, String input, String output) {
    return new Message().add(1, input).add(2, output).add(4, operator);
  }

  private static Message value(String name, int type, Message shape) {
    Message tensor = new Message().add(1, type).add(2, shape);
    return new Message().add(1, name).add(2, new Message().add(1, tensor));
  }

  private static Message square() {
    Message side = new Message().add(1, SIZE);
    return new Message().add(1, side).add(1, side);
  }

  /** A message of protocol buffers. */
  private static final class Message {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message add(int field, int value) {
      varint(field << 3);
      varint(value);
      return this;
    }

    Message add(int field, byte[] value) {
      varint(field << 3 | 2);
      varint(value.length);
      bytes.writeBytes(value);
      return this;
    }

    Message add(int field, String value) {
      return add(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message add(int field, Message value) {
      return add(field, value.bytes.toByteArray());
    }

    private void varint(int value) {
      int rest = value;
      while (rest > 0x7f) {
        bytes.write(rest & 0x7f | 0x80);
        rest >>>= 7;
      }
      bytes.write(rest);
    }
  }
}
