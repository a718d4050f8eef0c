package dev.jlserve.server.call;

import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Response;
import java.util.List;

/**
 * One request in the form that it came in: how its inputs are read, and its outputs sent.
 *
 * @param <I> the input record
 * @param <O> the output record
 */
public interface Exchange<I, O> extends AutoCloseable {

  /** What is done with the inputs of a request. */
  interface Use<I> {
    Response of(List<I> inputs) throws Exception;
  }

  /**
   * Reads the inputs, one or more, and answers what is wrong if they are not what the endpoint
   * takes.
   *
   * @param use makes the reply to what was read
   * @throws Exception whatever that or a record's own code throws
   */
  Response respond(Use<I> use) throws Exception;

  /** The answer that holds the outputs, one for each input. */
  CompleteResponse written(List<O> outputs);

  /** Gives back what the request holds, once. */
  @Override
  void close();
}
