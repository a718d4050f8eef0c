package dev.jlserve.server.call;

import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.server.response.Opening;
import dev.jlserve.server.response.Response;
import dev.jlserve.server.stream.EventStream;
import dev.jlserve.server.stream.Events;
import dev.jlserve.spi.StreamBinding;
import java.util.stream.Stream;

/**
 * A call whose items are sent as they are made. The permit is held until the stream has ended: user
 * code makes each item. What goes wrong before the first item is answered as it is for other calls.
 * Once the stream has begun, it is sent to its end before this returns.
 */
final class StreamCalls<A, I, O> implements EndpointCalls<I, Stream<O>> {

  private final A app;
  private final StreamBinding<A, I, O> binding;
  private final Admission admission;
  private final EndpointMetrics metrics;
  private final ErrorResponses errors;

  StreamCalls(
      A app,
      StreamBinding<A, I, O> binding,
      Admission admission,
      EndpointMetrics metrics,
      ErrorResponses errors) {
    this.app = app;
    this.binding = binding;
    this.admission = admission;
    this.metrics = metrics;
    this.errors = errors;
  }

  @Override
  public int ask(long deadline) {
    return admission.ask(deadline);
  }

  @Override
  public Response respond(
      Exchange<I, Stream<O>> exchange, long deadline, Requester requester, Opening opening)
      throws Exception {
    Permit permit = new Permit(admission.enter(deadline, requester, metrics), deadline, requester);
    try {
      Response reply = exchange.respond(inputs -> stream(inputs.get(0), permit, opening));
      if (reply instanceof CompleteResponse) {
        permit.close();
      }
      return reply;
    } catch (Throwable e) {
      permit.close();
      throw e;
    }
  }

  private EventStream stream(I input, Permit permit, Opening opening) throws Exception {
    permit.called();
    Stream<O> items = binding.call(app, input);
    if (items == null) {
      throw new IllegalStateException(binding.info().method() + "() returned null");
    }
    String id = Connection.current().request().id();
    Events<O> events = new Events<>(binding, items.onClose(permit::close), errors, id);
    EventStream stream = new EventStream(events);
    try {
      stream.run(
          response -> {
            permit.answered();
            opening.open(response);
          });
    } finally {
      stream.release();
    }
    return stream;
  }

  /** One call's permit, given back once. */
  private final class Permit {

    private final long begin;
    private final int slot;
    private boolean reached;
    private long called;
    private long answered = -1;
    private boolean closed;

    Permit(long begin, long deadline, Caller caller) {
      this.begin = begin;
      String path = binding.info().path();
      Thread thread = Thread.currentThread();
      RunningCall call = new RunningCall(path, thread, begin, deadline, caller);
      slot = admission.running().begin(call);
    }

    /** The body is what the method takes. */
    void called() {
      reached = true;
      called = System.nanoTime();
    }

    void answered() {
      answered = System.nanoTime() - begin;
    }

    void close() {
      if (!closed) {
        closed = true;
        // Code that was interrupted may leave the mark; whoever waits next would trip on it.
        Thread.interrupted();
        admission.running().end(slot);
        if (reached) {
          long end = System.nanoTime();
          long took = end - begin;
          admission.leave(took, answered < 0 ? took : answered);
          metrics.called(end - called);
        } else {
          admission.leaveUnused();
        }
      }
    }
  }
}
