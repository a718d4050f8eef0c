package dev.jlserve.server.connection;

import dev.jlserve.server.access.AccessPolicy;
import dev.jlserve.server.connection.ConnectionPhase.Kind;
import dev.jlserve.server.log.RunningRequest;
import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.server.request.CurrentRequest;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.settings.HttpLimits;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.Header;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.media.ReadableEntity;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, which knows at every moment what it is doing and until when. The thread that
 * handles it and the one that watches over all take it to its next phase: once it is {@link
 * Kind#CUT}, the handler sends nothing more.
 */
public final class Connection implements ServerConnection, InterruptableTask<Void> {

  private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

  /** A refused client that sends nothing for so long has read the response. */
  private static final Duration SILENCE = Duration.ofSeconds(1);

  private final HttpLimits limits;
  private final AccessPolicy access;
  private final ConnectionContext context;
  private final Runnable endOutput;
  private final SocketReader reader;
  private final RequestFraming framing;
  private final ServerConnection http;
  private final PhaseClock phases;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private volatile @Nullable Thread handler;
  // These five are for the thread that handles it alone.
  private boolean lingers;
  private @Nullable HttpPrologue line;
  private long headBegan;
  private long headEnded;
  private long deadline;
  private volatile boolean isHead;
  private volatile CurrentRequest request = CurrentRequest.NONE;
  private volatile @Nullable OngoingResponse stream;

  /**
   * Creates a connection whose client has sent nothing yet.
   *
   * @param endOutput lets the client see that nothing more comes
   */
  Connection(
      ConnectionContext context,
      Runnable endOutput,
      HttpLimits limits,
      AccessPolicy access,
      ServerConnectionSelector protocol) {
    this.context = context;
    this.endOutput = endOutput;
    this.limits = limits;
    this.access = access;
    this.reader = new SocketReader(context.serverSocket());
    this.framing = new RequestFraming(reader, limits, this::headBegins);
    this.phases = new PhaseClock(phase(Kind.IDLE, System.nanoTime(), limits.idleTime()));
    this.http = protocol.connection(new GuardedContext(context, DataReader.create(framing)));
  }

  /** The connection that the current thread handles. */
  public static Connection current() {
    Connection current = currentOrNull();
    if (current == null) {
      throw new IllegalStateException("this thread handles no connection");
    }
    return current;
  }

  static @Nullable Connection currentOrNull() {
    return CURRENT.get();
  }

  private static ConnectionPhase phase(Kind kind, long now, Duration time) {
    return ConnectionPhase.of(kind, now, now + time.toNanos());
  }

  @Override
  public void handle(Limit limit) throws InterruptedException {
    handler = Thread.currentThread();
    CURRENT.set(this);
    RunningRequest.follow(this::running);
    try {
      serve(limit);
    } finally {
      if (isCut()) {
        // Whoever returns has the socket closed, perhaps before the last words were sent.
        closed
            .copy()
            .completeOnTimeout(
                null, 2 * ConnectionPhase.LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
            .join();
      }
      RunningRequest.end();
      CURRENT.remove();
    }
  }

  private void serve(Limit limit) throws InterruptedException {
    try {
      http.handle(limit);
    } finally {
      if (lingers) {
        linger();
      }
    }
  }

  @Override
  public Duration idleTime() {
    return Duration.ZERO; // Idle connections are closed by their phase's end.
  }

  @Override
  public void close(boolean interrupt) {
    http.close(interrupt);
  }

  @Override
  public boolean canInterrupt() {
    return http instanceof InterruptableTask<?> task && task.canInterrupt();
  }

  /**
   * The status that its cutting was answered with; {@link EndpointMetrics#NOBODY} if it was not.
   */
  public int cutStatus() {
    return phases.current().cutStatus();
  }

  /** Whether nobody waits for the response: the client has left, or its time is over. */
  public boolean isCut() {
    return phases.isAt(Kind.CUT);
  }

  /** Whether the client has left before the end of the request's body. */
  public boolean isBrokenOff() {
    return framing.isBrokenOff();
  }

  /** What it is doing. */
  public ConnectionPhase phase() {
    return phases.current();
  }

  /** The moment by which the request is to be answered. */
  public long deadline() {
    return deadline;
  }

  /** When the first byte of the request came. */
  long headBegan() {
    return headBegan;
  }

  /** When the request's line and headers were here. */
  public long headEnd() {
    return headEnded;
  }

  /** Where the body of a response goes whose length is not known. */
  public OutputStream body(ServerResponse response) {
    return framing.line().isHttp10()
        ? new CloseDelimitedBody(response, context.serverSocket())
        : response.outputStream();
  }

  /** The bytes of its requests. */
  public RequestFraming framing() {
    return framing;
  }

  private void headBegins() {
    long now = System.nanoTime();
    headBegan = now;
    to(phase(Kind.HEAD, now, limits.headerTime()));
  }

  /** The request's line is here. */
  void lineEnded(HttpPrologue prologue) {
    line = prologue;
    isHead = prologue.method().equals(Method.HEAD) && framing.line().methodInCapitals();
  }

  /** The request's line and headers are here: its deadline runs. */
  void headEnded(Headers headers) {
    long now = System.nanoTime();
    if (line != null) {
      request = CurrentRequest.of(line, headers);
    }
    headEnded = now;
    ConnectionPhase waits = phase(Kind.WAIT, now, limits.deadline());
    deadline = waits.until();
    to(waits);
  }

  /** The request that is handled; {@link CurrentRequest#NONE} before its headers are here. */
  public CurrentRequest request() {
    return request;
  }

  /** The same, with an id in any case. */
  CurrentRequest unanswered() {
    CurrentRequest now = request;
    return now.prologue() == null ? CurrentRequest.unread() : now;
  }

  private @Nullable RunningRequest running() {
    CurrentRequest now = request;
    return now.path().isEmpty() ? null : new RunningRequest(now.path(), now.id());
  }

  /**
   * Its body is read next. What has come whole takes no time.
   *
   * @param length its length in bytes, the most there is if that is not known
   */
  public void bodyBegins(long length) {
    if (framing.available() < length) {
      long now = System.nanoTime();
      long end = now + limits.bodyTime().toNanos();
      to(ConnectionPhase.of(Kind.BODY, now, end - deadline < 0 ? end : deadline));
    }
  }

  public void bodyEnded() {
    if (!phases.isAt(Kind.WAIT)) {
      to(ConnectionPhase.of(Kind.WAIT, System.nanoTime(), deadline));
    }
  }

  /**
   * The call of its request begins.
   *
   * @throws CloseConnectionException if it was cut
   */
  public void callBegins() {
    to(ConnectionPhase.of(Kind.CALL, System.nanoTime(), deadline));
  }

  public void responseBegins() {
    to(phase(Kind.RESPONSE, System.nanoTime(), limits.idleTime()));
  }

  /** Its response is a stream, whose first event is made. */
  public void streamBegins(OngoingResponse begun) {
    stream = begun;
  }

  /** An event is sent next. */
  public void itemBegins() {
    responseBegins();
  }

  /** An event was sent; the call goes on, and has as much time as a whole response for the next. */
  public void itemEnded() {
    to(ConnectionPhase.of(Kind.CALL, headEnded, System.nanoTime() + limits.deadline().toNanos()));
  }

  /** All events were sent. */
  public void streamEnded() {
    responseBegins();
    stream = null;
  }

  /**
   * What lets a client that waits for the next event of a stream know that the server is there; it
   * may block. Null if none is due.
   */
  public @Nullable Runnable heartbeat(ConnectionPhase seen, long now) {
    OngoingResponse begun = stream;
    if (begun == null || !begun.takeBeat(now)) {
      return null;
    }
    return () -> {
      try {
        begun.beat();
      } catch (CloseConnectionException gone) {
        cut(seen, null);
      }
    };
  }

  /**
   * The next request may come.
   *
   * @param sent when the response had been sent
   */
  public void responseEnded(long sent) {
    request = CurrentRequest.NONE;
    isHead = false;
    to(phase(Kind.IDLE, sent, limits.idleTime()));
  }

  /**
   * Refuses the request before any route sees it, and ends the connection.
   *
   * @return what ends it, to be thrown
   */
  public CloseConnectionException refuse(CompleteResponse answer) {
    responseBegins();
    send(answer);
    lingers = true;
    return new CloseConnectionException("the answer said so");
  }

  /**
   * Ends it once the request's handler returns.
   *
   * @param bodyComes whether more of the request may still come
   */
  public void endsWithResponse(boolean bodyComes) {
    lingers |= bodyComes;
    http.close(false);
  }

  /** Reads over a short body that nobody wanted, so that the next request can be told from it. */
  public void skip(ReadableEntity body) {
    to(phase(Kind.LINGER, System.nanoTime(), limits.headerTime()));
    try {
      body.consume();
    } catch (RuntimeException e) {
      throw new CloseConnectionException("the body did not come, or not as HTTP has it", e);
    }
  }

  /**
   * Lets the rest of a refused request arrive. Closing a socket that holds unread bytes resets the
   * connection, and the reset can overtake the response: see RFC 9112, section 9.6.
   */
  private void linger() {
    long end = System.nanoTime() + limits.headerTime().toNanos();
    boolean told = false;
    do {
      long now = System.nanoTime();
      to(ConnectionPhase.of(Kind.LINGER, now, Math.min(end, now + SILENCE.toNanos())));
      if (!told) {
        endOutput.run();
        told = true;
      }
    } while (reader.discard());
  }

  private void send(CompleteResponse answer) {
    List<Header> marks = new ArrayList<>();
    CurrentRequest to = unanswered();
    access.mark(to, marks::add);
    byte[] bytes = access.form(to, answer).lastBytes(marks, isHead);
    context.serverSocket().write(BufferData.create(bytes));
  }

  private void to(ConnectionPhase next) {
    phases.to(next);
  }

  /** While a call runs, reads ahead to notice that the client leaves, which cancels the call. */
  void watch(ConnectionPhase seen) {
    if (reader.isEnded()) {
      cut(seen, null);
    } else {
      reader.readAhead();
    }
  }

  /**
   * Ends it in the midst of a phase, unless it has gone on. Code that runs is interrupted first,
   * whether or not the client takes the response.
   *
   * @param answer what to say before closing; null closes without a word
   * @return whether it was ended
   */
  boolean cut(ConnectionPhase seen, @Nullable CompleteResponse answer) {
    if (!phases.replace(seen, ConnectionPhase.cut(answer))) {
      return false;
    }
    Thread running = handler;
    if (seen.awaitsResponse() && running != null) {
      running.interrupt();
    }
    boolean started = false;
    try {
      // Sending may block, and nobody else is to wait for that.
      Thread.ofVirtual().name("jlserve-cut").start(() -> end(answer));
      started = true;
    } finally {
      if (!started) {
        closeSocket();
      }
    }
    return true;
  }

  private void end(@Nullable CompleteResponse answer) {
    try {
      OngoingResponse begun = stream;
      if (answer != null && begun != null) {
        begun.breakOff(answer);
      } else if (answer != null) {
        send(answer);
      }
    } catch (UncheckedIOException | CloseConnectionException gone) {
      // It is closed next in any case.
    } finally {
      closeSocket();
    }
  }

  /** Closes the socket of a connection that was cut, whatever is still being sent. */
  void closeSocket() {
    if (closed.isDone()) {
      return;
    }
    try {
      context.serverSocket().close();
    } catch (UncheckedIOException e) {
      // It is closed already, which was the aim.
    } finally {
      closed.complete(null);
    }
  }
}
