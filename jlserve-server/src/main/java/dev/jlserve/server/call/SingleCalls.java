package dev.jlserve.server.call;

import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.server.response.Opening;
import dev.jlserve.server.response.Response;
import dev.jlserve.spi.EndpointBinding;
import java.util.Collections;
import java.util.List;

/**
 * A call for each request. The permit is held from the first user code, the input record's
 * constructor, to the last, the output record's accessors; neither reading from nor writing to the
 * socket holds it.
 */
final class SingleCalls<A, I, O> implements EndpointCalls<I, O> {

  private final A app;
  private final EndpointBinding<A, I, O> binding;
  private final Admission admission;
  private final EndpointMetrics metrics;

  SingleCalls(
      A app, EndpointBinding<A, I, O> binding, Admission admission, EndpointMetrics metrics) {
    this.app = app;
    this.binding = binding;
    this.admission = admission;
    this.metrics = metrics;
  }

  @Override
  public int ask(long deadline) {
    return admission.ask(deadline);
  }

  @Override
  public Response respond(
      Exchange<I, O> exchange, long deadline, Requester requester, Opening opening)
      throws Exception {
    long begin = admission.enter(deadline, requester, metrics);
    int slot = admission.running().begin(runningCall(begin, deadline, requester));
    Call call = new Call(exchange);
    try {
      return exchange.respond(call);
    } finally {
      // Code that was interrupted may leave the mark; whoever waits next would trip on it.
      Thread.interrupted();
      admission.running().end(slot);
      if (call.reached) {
        long end = System.nanoTime();
        admission.leave(end - begin);
        metrics.called(end - call.began);
      } else {
        admission.leaveUnused();
      }
    }
  }

  private RunningCall runningCall(long begin, long deadline, Caller caller) {
    String path = binding.info().path();
    return new RunningCall(path, Thread.currentThread(), begin, deadline, caller);
  }

  /** One call of the method, which bodies that are not what it takes never reach. */
  private final class Call implements Exchange.Use<I> {

    private final Exchange<I, O> exchange;
    private boolean reached;
    private long began;

    Call(Exchange<I, O> exchange) {
      this.exchange = exchange;
    }

    @Override
    public Response of(List<I> inputs) throws Exception {
      reached = true;
      began = System.nanoTime();
      O output = binding.call(app, inputs.get(0));
      return exchange.written(Collections.singletonList(output));
    }
  }
}
