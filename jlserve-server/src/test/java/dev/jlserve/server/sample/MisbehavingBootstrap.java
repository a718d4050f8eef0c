package dev.jlserve.server.sample;

import dev.jlserve.Weights;
import dev.jlserve.server.app.HangingExit;
import dev.jlserve.server.log.LastingLogs;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.AppInfo;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.store.signal.Ending;
import dev.jlserve.store.testing.ThreadEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * An app that does, in a process of its own, what the system property {@code script} says. What it
 * does without an end is as in a native library whose destructor waits for that end.
 */
public final class MisbehavingBootstrap implements AppBootstrap<Object> {

  private static final String SCRIPT = System.getProperty("script", "");

  /** What a script that hangs writes to standard error once it does. */
  public static final String HANGING = "hanging";

  /** A path, then the bodies of its examples, between bars. */
  private static final List<String> EXAMPLES =
      List.of(System.getProperty("examples", "").split("\\|"));

  private final ScriptedApp endpoints =
      new ScriptedApp(1, 64)
          .with(
              "/throws",
              (app, text) -> {
                throw new IllegalStateException("no " + text);
              })
          .with(
              "/exits",
              (app, text) -> {
                System.exit(0);
                return text;
              })
          .with(
              "/exits-elsewhere",
              (app, text) -> {
                new Thread(() -> System.exit(7)).start();
                return text;
              })
          .with("/nothing", (app, text) -> null)
          .with("/echo", (app, text) -> text)
          .with(
              "/logs",
              (app, text) -> {
                System.getLogger("app")
                    .log(System.Logger.Level.WARNING, text, new IOException("why"));
                return text;
              })
          .with(
              "/threads",
              (app, text) -> {
                Runnable work =
                    () -> {
                      throw new IllegalStateException(text);
                    };
                Thread thread = new Thread(work, "worker");
                thread.start();
                thread.join();
                return text;
              })
          .with(
              "/memory",
              (app, text) -> {
                throw new OutOfMemoryError("Java heap space");
              })
          .with(
              "/memory-elsewhere",
              (app, text) -> {
                runOut("unable to create native thread");
                return text;
              })
          .with(
              "/stubborn",
              (app, text) -> {
                HangingExit.prepare();
                System.out.println("stubborn began");
                long end = System.nanoTime() + Long.parseLong(text) * 1_000_000;
                while (System.nanoTime() < end) {
                  Thread.onSpinWait();
                }
                return text;
              })
          .with(
              "/slow",
              (app, text) -> {
                System.out.println("slow began");
                Thread.sleep(Long.parseLong(text));
                return text;
              })
          .with(
              "/spins",
              (app, text) -> {
                System.out.println("spins began");
                Occupied.SPINS.millis(Long.parseLong(text));
                return text;
              })
          .with(
              "/waits",
              (app, text) -> {
                System.out.println("waits began");
                Occupied.valueOf(text).until(StandardInput.line());
                return text;
              })
          .examples(EXAMPLES.get(0), EXAMPLES.subList(1, EXAMPLES.size()));

  @Override
  public int abi() {
    return SCRIPT.equals("abi") ? ABI + 1 : ABI;
  }

  @Override
  public AppInfo info() {
    return new AppInfo("Misbehaving", 1, 64);
  }

  @Override
  public Object create() throws Exception {
    if (Boolean.getBoolean("exit-hangs")) {
      HangingExit.prepare();
    }
    act("create");
    return new Object();
  }

  @Override
  public void setup(Object app) throws Exception {
    act("setup");
  }

  @Override
  public void downloadWeights(Object app) throws Exception {
    act("download");
  }

  private static void act(String step) throws Exception {
    if (!SCRIPT.startsWith(step + "-")) {
      return;
    }
    switch (SCRIPT.substring(step.length() + 1)) {
      case "throws" -> throw new IllegalStateException("no model");
      case "throws-other" -> throw new IOException("disk on fire");
      case "throws-long" -> throw new IllegalStateException("m".repeat(1 << 20));
      case "throws-bare" -> throw new UnsupportedOperationException();
      case "exits" -> System.exit(0);
      case "exits-elsewhere" -> {
        Thread thread = new Thread(() -> System.exit(7));
        thread.start();
        thread.join();
      }
      case "is-ended" -> {
        HangingExit.prepare();
        signal();
        new CountDownLatch(1).await();
      }
      case "outlives-a-signal" -> beginEnd();
      case "outlives-a-signal-and-throws" -> {
        beginEnd();
        throw new IllegalStateException("closed by a shutdown hook");
      }
      case "memory-elsewhere" -> runOut("Java heap space");
      case "memory" -> throw new OutOfMemoryError("Java heap space");
      case "hangs" -> {
        HangingExit.prepare();
        System.err.println(HANGING);
        new CountDownLatch(1).await();
      }
      case "hooks" -> Runtime.getRuntime().addShutdownHook(new Thread(MisbehavingBootstrap::hook));
      case "finds" -> Weights.maven("org.example:model:1").path("model.onnx");
      case "downloads" -> Weights.maven("org.example:model:1").download();
      case "hub" -> Weights.huggingFace("org/model").files("*.onnx").download();
      case "fetches" -> {
        System.out.println("printed by user code");
        Weights.url(System.getProperty("url"), System.getProperty("sha256")).download();
        Weights.maven("org.example:model:1").download();
      }
      default -> throw new AssertionError(SCRIPT);
    }
  }

  /** Has memory run out in a thread that nobody asks what it threw. */
  private static void runOut(String text) throws InterruptedException {
    Runnable work =
        () -> {
          throw new OutOfMemoryError(text);
        };
    Thread thread = new Thread(work, "worker");
    thread.start();
    thread.join();
  }

  /** Has a signal end the process, which waits until this thread has nothing more to do or log. */
  private static void beginEnd() throws IOException {
    Thread thread = Thread.currentThread();
    LastingLogs.closeAfter(() -> ThreadEnd.await(thread), "await-thread");
    signal();
    while (!Ending.hasBegun()) {
      Thread.onSpinWait();
    }
  }

  private static void signal() throws IOException {
    new ProcessBuilder("kill", "-s", "TERM", Long.toString(ProcessHandle.current().pid())).start();
  }

  /** Ends once there is a file. */
  private static void hook() {
    while (!Files.exists(Path.of("go-on"))) {
      LockSupport.parkNanos(5_000_000);
    }
    System.err.println("hooked");
  }

  @Override
  public void close(Object app) throws Exception {
    System.out.println("closed");
    act("close");
  }

  @Override
  public List<EndpointBinding<Object, ?, ?>> endpoints() {
    return endpoints.endpoints();
  }
}
