package dev.jlserve.server.call;

import dev.jlserve.server.form.RequestBody;
import dev.jlserve.server.response.Reply;

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
