package dev.jlserve.server.mode;

import dev.jlserve.WeightsException;
import dev.jlserve.server.trial.ValidationSteps;
import dev.jlserve.server.weights.WeightsBuild;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.protocol.Message;
import dev.jlserve.store.protocol.MessageLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What this process says to the build that started it, and the build's replies. When the build's
 * end of the pipe closes before all is done, the build is gone and this process ends.
 */
final class ParentChannel implements WeightsBuild, ValidationSteps.Listener {

  private final PrintStream out;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, CompletableFuture<Message>> questions = new ConcurrentHashMap<>();

  private ParentChannel(PrintStream out) {
    this.out = out;
  }

  static ParentChannel open(InputStream in, PrintStream out, Runnable gone) {
    ParentChannel channel = new ParentChannel(out);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Thread reader =
        new Thread(
            () -> {
              channel.read(lines);
              gone.run();
            },
            "jlserve-parent");
    reader.setDaemon(true);
    reader.start();
    return channel;
  }

  private void read(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        MessageLine.read(line).ifPresent(this::hear);
      }
    } catch (IOException e) {
      // A broken pipe says the same as its end.
    }
  }

  private void hear(Message message) {
    Optional<Long> number =
        switch (message) {
          case Message.Fetched fetched -> Optional.of(fetched.number());
          case Message.Refused refused -> Optional.of(refused.number());
          case Message.Fetch question -> Optional.empty();
          case Message.Step step -> Optional.empty();
          case Message.Example example -> Optional.empty();
          case Message.Unexampled unexampled -> Optional.empty();
          case Message.Measured measured -> Optional.empty();
          case Message.Failed failed -> Optional.empty();
          case Message.Done done -> Optional.empty();
          case Message.OfReload none -> Optional.empty();
        };
    number.map(questions::remove).ifPresent(question -> question.complete(message));
  }

  @Override
  public String fetch(WeightSource source) {
    long number = numbers.incrementAndGet();
    CompletableFuture<Message> reply = new CompletableFuture<>();
    questions.put(number, reply);
    say(new Message.Fetch(number, source));
    try {
      return switch (reply.get()) {
        case Message.Fetched fetched -> fetched.manifest();
        case Message.Refused refused -> throw new WeightsException(refused.reason());
        case Message other -> throw new AssertionError(other);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WeightsException("The download of " + source.describe() + " was interrupted", e);
    } catch (ExecutionException e) {
      throw new AssertionError("a reply does not fail", e);
    }
  }

  @Override
  public void begins(String step) {
    say(new Message.Step(step));
  }

  /** Tells the body where the status is not one of success. */
  @Override
  public void answered(String path, int number, int status, String body) {
    say(
        new Message.Example(
            path, number, status, status / 100 == 2 ? Optional.empty() : Optional.of(body)));
  }

  @Override
  public void unexampled(String path) {
    say(new Message.Unexampled(path));
  }

  /** What the process has needed of memory. */
  void measured(UsedMemory memory) {
    say(new Message.Measured(memory.peak(), memory.heap()));
  }

  /** The step has failed; the process ends with exit code 1. */
  void failed(String message) {
    say(new Message.Failed(message));
  }

  /** All is done; the process ends with exit code 0. */
  void done() {
    say(new Message.Done());
  }

  private void say(Message message) {
    String line = MessageLine.of(message) + "\n";
    synchronized (out) {
      out.print(line);
      out.flush();
    }
  }
}
