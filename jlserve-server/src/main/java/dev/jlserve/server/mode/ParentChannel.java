package dev.jlserve.server.mode;

import dev.jlserve.WeightsException;
import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.trial.ValidationSteps;
import dev.jlserve.server.weights.BuildChannel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * What this process says to the build that started it: a JSON object a line, each line marked, so
 * that whatever else reaches the same stream is told from it. The build answers {@code resolve}
 * with a line; when its end of the pipe closes, it is gone and this process ends.
 */
final class ParentChannel implements BuildChannel, ValidationSteps.Listener {

  private static final String MARK = "\u0001jlserve ";
  private static final long PROGRESS_NANOS = 100_000_000;

  private final PrintStream out;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private long lastProgress;

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
        answers.add(line);
      }
    } catch (IOException e) {
      // A broken pipe says the same as its end.
    }
  }

  @Override
  public synchronized Path resolve(String coordinate) {
    say(
        json -> {
          json.name("resolve");
          json.write(coordinate);
        });
    String answer;
    try {
      answer = answers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WeightsException("resolving " + coordinate + " was interrupted", e);
    }
    String path = null;
    String error = "the build answered '" + answer + "'";
    try (BodyReader in = BodyReader.open(answer.getBytes(StandardCharsets.UTF_8))) {
      if (in.beginObject()) {
        for (String name = in.nextName(); name != null; name = in.nextName()) {
          switch (name) {
            case "path" -> path = in.readString();
            case "error" -> error = String.valueOf(in.readString());
            default -> in.skip();
          }
        }
      }
    }
    if (path == null) {
      throw new WeightsException("mvn:" + coordinate + " cannot be resolved: " + error);
    }
    return Path.of(path);
  }

  @Override
  public void progress(String name, long bytes, long total) {
    long now = System.nanoTime();
    synchronized (this) {
      if (bytes != total && now - lastProgress < PROGRESS_NANOS) {
        return;
      }
      lastProgress = now;
    }
    say(
        json -> {
          json.name("progress");
          json.beginObject();
          json.name("name");
          json.write(name);
          json.name("bytes");
          json.write(bytes);
          json.name("total");
          json.write(total);
          json.endObject();
        });
  }

  @Override
  public void present(String source, String manifest) {
    say(
        json -> {
          json.name("weights");
          json.beginObject();
          json.name("source");
          json.write(source);
          json.name("manifest");
          json.write(manifest);
          json.endObject();
        });
  }

  @Override
  public void begins(String step) {
    say(
        json -> {
          json.name("step");
          json.write(step);
        });
  }

  /** Tells the body where the status is none of success. */
  @Override
  public void answered(String path, int number, int status, String body) {
    say(
        json -> {
          json.name("example");
          json.beginObject();
          json.name("endpoint");
          json.write(path);
          json.name("number");
          json.write(number);
          json.name("status");
          json.write(status);
          if (status / 100 != 2) {
            json.name("body");
            json.write(body);
          }
          json.endObject();
        });
  }

  @Override
  public void unexampled(String path) {
    say(
        json -> {
          json.name("unexampled");
          json.write(path);
        });
  }

  /** The step has failed; the process ends with exit code 1. */
  void failed(String message) {
    say(
        json -> {
          json.name("failed");
          json.write(message);
        });
  }

  /** All is done; the process ends with exit code 0. */
  void done() {
    say(
        json -> {
          json.name("done");
          json.write(true);
        });
  }

  private void say(Consumer<AnswerWriter> fields) {
    String line;
    try (AnswerWriter json = new AnswerWriter()) {
      json.beginObject();
      fields.accept(json);
      json.endObject();
      line = MARK + new String(json.toBytes(), StandardCharsets.UTF_8) + "\n";
    }
    synchronized (out) {
      out.print(line);
      out.flush();
    }
  }
}
