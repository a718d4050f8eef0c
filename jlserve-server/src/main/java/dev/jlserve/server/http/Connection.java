package dev.jlserve.server.http;

import dev.jlserve.server.http.Step.Kind;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpPrologue;
import io.helidon.http.media.ReadableEntity;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * One connection, which knows at every moment what it is doing and until when. The thread that
 * handles it and the one that watches over all take it to its next step: once it is {@link
 * Kind#CUT}, the handler sends nothing more.
 */
final class Connection implements ServerConnection, InterruptableTask<Void> {

  private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

  /** A refused client that sends nothing for so long has read the answer. */
  private static final Duration SILENCE = Duration.ofSeconds(1);

  private final Connections all;
  private final HttpLimits limits;
  private final ConnectionContext context;
  private final Inbound inbound;
  private final RequestFraming framing;
  private final ServerConnection http;
  private final Steps steps;
  private volatile @Nullable Thread handler;
  // These three are for the thread that handles it alone.
  private long headBegan;
  private long headEnded;
  private long deadline;
  private volatile CurrentRequest request = CurrentRequest.NONE;
  private volatile @Nullable EventStream stream;

  Connection(
      ConnectionContext context,
      Connections all,
      HttpLimits limits,
      ServerConnectionSelector protocol) {
    this.context = context;
    this.all = all;
    this.limits = limits;
    this.inbound = new Inbound(context.serverSocket());
    this.framing = new RequestFraming(inbound, limits, this::headBegins);
    this.steps = new Steps(step(Kind.IDLE, System.nanoTime(), limits.idleTime()));
    this.http = protocol.connection(new GuardedContext(context, DataReader.create(framing)));
  }

  /** The connection that the current thread handles. */
  static Connection current() {
    Connection current = currentOrNull();
    if (current == null) {
      throw new IllegalStateException("this thread handles no connection");
    }
    return current;
  }

  static @Nullable Connection currentOrNull() {
    return CURRENT.get();
  }

  private static Step step(Kind kind, long now, Duration time) {
    return Step.of(kind, now, now + time.toNanos());
  }

  @Override
  public void handle(Limit limit) throws InterruptedException {
    handler = Thread.currentThread();
    CURRENT.set(this);
    all.add(this);
    try {
      http.handle(limit);
    } finally {
      all.remove(this);
      CURRENT.remove();
    }
  }

  @Override
  public Duration idleTime() {
    return Duration.ZERO; // Idle connections are closed by their step's end.
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
  int cutStatus() {
    return steps.current().cutStatus();
  }

  boolean isCut() {
    return steps.isAt(Kind.CUT);
  }

  /** What it is doing. */
  Step step() {
    return steps.current();
  }

  /** The moment by which the request is to be answered. */
  long deadline() {
    return deadline;
  }

  /** When the first byte of the request came. */
  long headBegan() {
    return headBegan;
  }

  /** When the request's line and headers were here. */
  long headEnd() {
    return headEnded;
  }

  /** Where the body of a response goes whose length is not known. */
  OutputStream body(ServerResponse response) {
    return framing.line().isHttp10()
        ? new CloseDelimitedBody(response, context.serverSocket())
        : response.outputStream();
  }

  /** The bytes of its requests. */
  RequestFraming framing() {
    return framing;
  }

  private void headBegins() {
    long now = System.nanoTime();
    headBegan = now;
    to(step(Kind.HEAD, now, limits.headerTime()));
  }

  /** The request's line and headers are here: its deadline runs. */
  void headEnded() {
    long now = System.nanoTime();
    headEnded = now;
    Step call = step(Kind.CALL, now, limits.deadline());
    deadline = call.until();
    to(call);
  }

  /**
   * A handler has it.
   *
   * @param prologue its line
   */
  void requestBegins(String id, HttpPrologue prologue) {
    request = new CurrentRequest(id, prologue);
  }

  /** The request that is handled, or was last. */
  CurrentRequest request() {
    return request;
  }

  /**
   * Its body is read next. What has come whole takes no time.
   *
   * @param length its length in bytes, the most there is if that is not known
   */
  void bodyBegins(long length) {
    if (framing.available() < length) {
      long now = System.nanoTime();
      long end = now + limits.bodyTime().toNanos();
      to(Step.of(Kind.BODY, now, end - deadline < 0 ? end : deadline));
    }
  }

  void bodyEnded() {
    if (!steps.isAt(Kind.CALL)) {
      to(Step.of(Kind.CALL, System.nanoTime(), deadline));
    }
  }

  void answerBegins() {
    to(step(Kind.ANSWER, System.nanoTime(), limits.idleTime()));
  }

  /** Its answer is a stream, whose first event is made. */
  void streamBegins(EventStream begun) {
    stream = begun;
  }

  /** An event is sent next. */
  void itemBegins() {
    goOn(Kind.ANSWER, limits.idleTime());
  }

  /** An event was sent; the next one has as much time as a whole answer. */
  void itemEnded() {
    goOn(Kind.CALL, limits.deadline());
  }

  /** All events were sent. */
  void streamEnded() {
    answerBegins();
    stream = null;
  }

  /** Lets a client that waits for the next event of a stream know that the server is there. */
  void beat(Step seen, long now) {
    EventStream begun = stream;
    if (begun != null && seen.kind() == Kind.CALL && begun.isSilent(now)) {
      Thread.ofVirtual()
          .name("jlserve-heartbeat")
          .start(
              () -> {
                try {
                  begun.beat();
                } catch (CloseConnectionException gone) {
                  cut(steps.current(), null);
                }
              });
    }
  }

  /**
   * The next request may come.
   *
   * @param sent when the answer had been sent
   */
  void answerEnded(long sent) {
    to(step(Kind.IDLE, sent, limits.idleTime()));
  }

  /** Refuses the request before any route sees it, and ends the connection. */
  void refuse(byte[] answer, boolean bodyComes) {
    answerBegins();
    context.serverSocket().write(BufferData.create(answer));
    if (bodyComes) {
      linger();
    }
    throw new CloseConnectionException("the answer said so");
  }

  /** Reads over a short body that nobody wanted, so that the next request can be told from it. */
  void skip(ReadableEntity body) {
    to(step(Kind.LINGER, System.nanoTime(), limits.headerTime()));
    try {
      body.consume();
    } catch (RuntimeException e) {
      throw new CloseConnectionException("the body did not come, or not as HTTP has it", e);
    }
  }

  /**
   * Lets the rest of a refused body arrive. Closing a socket that holds unread bytes resets the
   * connection, and the reset can overtake the answer: see RFC 9112, section 9.6.
   */
  void linger() {
    long end = System.nanoTime() + limits.headerTime().toNanos();
    do {
      long now = System.nanoTime();
      to(Step.of(Kind.LINGER, now, Math.min(end, now + SILENCE.toNanos())));
    } while (inbound.discard());
  }

  private void goOn(Kind kind, Duration time) {
    steps.goOn(step(kind, System.nanoTime(), time));
  }

  private void to(Step next) {
    FutureTask<byte[]> ahead = steps.to(next).ahead();
    if (ahead != null) {
      inbound.follow(ahead);
    }
  }

  /**
   * While a call runs, reads ahead to notice that the client leaves, which cancels the call. What
   * was read ahead in an earlier step, and nobody has asked for since, is not read past: of two
   * that read at once, one would get bytes that nobody waits for.
   */
  void watch(Step seen) {
    FutureTask<byte[]> earlier = inbound.ahead();
    FutureTask<byte[]> reading =
        earlier == null ? new FutureTask<>(() -> context.serverSocket().get()) : earlier;
    // The thread that began an earlier one looks at it, unless it has looked already.
    if (steps.replace(seen, seen.watchedBy(reading)) && (earlier == null || earlier.isDone())) {
      Thread.ofVirtual().name("jlserve-watch").start(() -> watch(reading));
    }
  }

  private void watch(FutureTask<byte[]> reading) {
    reading.run();
    try {
      if (reading.get() != null) {
        return; // The next request came early.
      }
    } catch (Exception gone) {
      // A reset says the same as an end.
    }
    Step now = steps.current();
    if (reading.equals(now.ahead())) {
      cut(now, null);
    }
  }

  /**
   * Ends it in the midst of a step, unless it has gone on.
   *
   * @param answer what to say before closing; null closes without a word
   * @return whether it was ended
   */
  boolean cut(Step seen, @Nullable Answer answer) {
    if (!steps.replace(seen, Step.cut(answer))) {
      return false;
    }
    // Sending may block, and nobody else is to wait for that.
    Thread.ofVirtual().name("jlserve-cut").start(() -> end(seen, answer));
    return true;
  }

  private void end(Step seen, @Nullable Answer answer) {
    try {
      EventStream begun = stream;
      if (answer != null && begun != null) {
        begun.breakOff(answer);
      } else if (answer != null) {
        Header id = HeaderValues.create(RequestId.HEADER, request.id());
        boolean hasId = seen.kind() != Kind.HEAD;
        byte[] bytes = hasId ? answer.lastBytes(id) : answer.lastBytes();
        context.serverSocket().write(BufferData.create(bytes));
      }
    } catch (UncheckedIOException | CloseConnectionException gone) {
      // It is closed next in any case.
    }
    Thread running = handler;
    if (seen.kind() == Kind.CALL && running != null) {
      running.interrupt();
    }
    try {
      context.serverSocket().close();
    } catch (UncheckedIOException closed) {
      // That was the aim.
    }
  }
}
