package dev.jlserve.server.http;

import dev.jlserve.server.call.Caller;
import dev.jlserve.server.json.RequestBody;

/**
 * A call for several requests. Each is read before it joins a batch and written after that, outside
 * the permit: what is wrong about one keeps no other waiting.
 */
final class BatchCalls<A, I, O> implements EndpointCalls {

  private final EndpointJson<I, O> json;
  private final Batcher<A, I, O> batcher;

  BatchCalls(EndpointJson<I, O> json, Batcher<A, I, O> batcher) {
    this.json = json;
    this.batcher = batcher;
  }

  @Override
  public int ask(long deadline) {
    return batcher.ask(deadline);
  }

  @Override
  public Reply answer(RequestBody body, long deadline, Caller caller) throws Exception {
    return json.answer(body, input -> json.written(batcher.call(input, deadline)));
  }
}
