package dev.jlserve.server.call;

import dev.jlserve.server.form.RequestBody;
import dev.jlserve.server.response.Response;

/**
 * A call for several requests. Each is read before it joins a batch and written after that, outside
 * the permit: what is wrong about one keeps no other waiting.
 */
final class BatchCalls<A, I, O> implements EndpointCalls {

  private final EndpointCodec<I, O> codec;
  private final Batcher<A, I, O> batcher;

  BatchCalls(EndpointCodec<I, O> codec, Batcher<A, I, O> batcher) {
    this.codec = codec;
    this.batcher = batcher;
  }

  @Override
  public int ask(long deadline) {
    return batcher.ask(deadline);
  }

  @Override
  public Response respond(RequestBody body, long deadline, Caller caller) throws Exception {
    return codec.respond(
        body,
        input -> {
          BatchItem<I, O> item = batcher.call(input, deadline);
          return new BatchedResponse(codec.written(item.await()), item.batchSize());
        });
  }
}
