package dev.jlserve.server.call;

import dev.jlserve.server.response.Opening;
import dev.jlserve.server.response.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * A call for several requests. Each is read before it joins a batch and written after that, outside
 * the permit: what is wrong about one keeps no other waiting.
 */
final class BatchCalls<A, I, O> implements EndpointCalls<I, O> {

  private final Batcher<A, I, O> batcher;

  BatchCalls(Batcher<A, I, O> batcher) {
    this.batcher = batcher;
  }

  @Override
  public int ask(long deadline) {
    return batcher.ask(deadline);
  }

  @Override
  public Response respond(
      Exchange<I, O> exchange, long deadline, Requester requester, Opening opening)
      throws Exception {
    return exchange.respond(
        inputs -> {
          List<BatchItem<I, O>> items = batcher.call(inputs, deadline, requester);
          List<O> outputs = new ArrayList<>(items.size());
          for (BatchItem<I, O> item : items) {
            outputs.add(item.await());
          }
          return new BatchedResponse(exchange.written(outputs), items.getLast().batchSize());
        });
  }
}
