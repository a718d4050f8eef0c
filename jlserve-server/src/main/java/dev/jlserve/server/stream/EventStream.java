package dev.jlserve.server.stream;

import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.connection.OngoingResponse;
import dev.jlserve.server.memory.MemoryErrors;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Opening;
import dev.jlserve.server.response.Response;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A response of server-sent events. Each is sent before the user's code makes the next. */
public final class EventStream implements Response, OngoingResponse {

  /** A proxy or client that hears nothing for longer may take the connection for dead. */
  private static final long SILENCE = Duration.ofSeconds(15).toNanos();

  /** How long the last event waits for one that is being sent. */
  private static final long PATIENCE = 1;

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  private static final List<Header> HEADERS =
      List.of(
          HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/event-stream"),
          HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"),
          // Proxies that follow nginx would otherwise collect the events.
          HeaderValues.createCached("X-Accel-Buffering", "no"));

  private final Events<?> events;
  private final ReentrantLock sending = new ReentrantLock();
  private @Nullable RoutingResponse begun;
  private @Nullable OutputStream out;
  private boolean over;
  private volatile long sent = System.nanoTime();

  public EventStream(Events<?> events) {
    this.events = events;
  }

  @Override
  public Status status() {
    return Status.OK_200;
  }

  @Override
  public void send(ServerRequest request, ServerResponse response) {
    Connection connection = Connection.current();
    response.status(status());
    HEADERS.forEach(response::header);
    begun = (RoutingResponse) response;
    out = connection.body(response);
    connection.streamBegins(this);
  }

  /**
   * Runs the user's code and sends its events. What the code throws before the first one is thrown
   * here.
   *
   * @param opening begins this response once the first event is made, or there is none
   * @throws CloseConnectionException if it could not be sent to its end
   */
  public void run(Opening opening) {
    Connection connection = Connection.current();
    try {
      events.forEach(event -> take(event, opening, connection));
      open(opening);
    } catch (CloseConnectionException gone) {
      throw gone;
    } catch (Throwable thrown) {
      if (begun == null) {
        throw thrown;
      }
      if (connection.isCut() && !MemoryErrors.isBehind(thrown)) {
        throw new CloseConnectionException("cut", thrown);
      }
      take(events.failure(thrown), opening, connection);
    }
    connection.streamEnded();
    // Whoever sees the end may ask again at once.
    release();
    end();
  }

  private void open(Opening opening) {
    if (begun == null) {
      opening.open(this);
    }
  }

  private void take(byte[] event, Opening opening, Connection connection) {
    if (connection.isCut()) {
      throw new CloseConnectionException("cut");
    }
    open(opening);
    connection.itemBegins();
    send(event);
    connection.itemEnded();
  }

  @Override
  public boolean takeBeat(long now) {
    boolean due = now - sent > SILENCE;
    if (due) {
      sent = now;
    }
    return due;
  }

  @Override
  public void beat() {
    if (sending.tryLock()) {
      try {
        if (!over) {
          write(HEARTBEAT);
        }
      } finally {
        sending.unlock();
      }
    }
  }

  @Override
  public void breakOff(CompleteResponse answer) {
    try {
      if (sending.tryLock(PATIENCE, TimeUnit.SECONDS)) {
        try {
          write(Events.failure(answer));
        } finally {
          sending.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(byte[] event) {
    sending.lock();
    try {
      write(event);
    } finally {
      sending.unlock();
    }
  }

  private void write(byte[] bytes) {
    OutputStream to = out;
    try {
      if (to != null) {
        to.write(bytes);
        to.flush();
        sent = System.nanoTime();
      }
    } catch (IOException | RuntimeException e) {
      throw new CloseConnectionException("the client has gone", e);
    }
  }

  /** Sends the last chunk, which closing the output would leave to the return of the handler. */
  private void end() {
    sending.lock();
    try {
      over = true;
      if (out != null) {
        out.flush(); // Without events the head is still to be sent.
      }
      if (begun != null) {
        begun.commit();
      }
    } catch (IOException | RuntimeException e) {
      throw new CloseConnectionException("the client has gone", e);
    } finally {
      sending.unlock();
    }
  }

  @Override
  public void release() {
    events.close();
  }
}
