package dev.jlserve.spi;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The generated code of one endpoint: reader, call and writer.
 *
 * @param <A> the app
 * @param <I> the input record
 * @param <O> the output record
 */
public interface EndpointBinding<A, I, O> {

  /** The result of {@link #status} for an exception without a declared status. */
  int UNDECLARED = 0;

  /** Returns the endpoint's path, limits and sample, as the compiler knows them. */
  EndpointInfo info();

  /**
   * Reads and checks the body in one pass.
   *
   * @return the input, or null if the reader holds violations
   */
  @Nullable I read(JsonReader in);

  /**
   * Calls the app's method.
   *
   * @throws Exception whatever the method throws
   */
  O call(A app, I input) throws Exception;

  /**
   * Writes the response.
   *
   * @throws UnwritableValueException if the output holds a value that JSON cannot express or that
   *     the record forbids
   */
  void write(JsonWriter out, O output);

  /**
   * The status of an exception: that of its {@link dev.jlserve.HttpStatus}, if the endpoint
   * declares to throw the exception or a superclass of it.
   *
   * @return 400 to 599, or {@link #UNDECLARED}
   */
  default int status(Throwable thrown) {
    return UNDECLARED;
  }

  /**
   * The JSON names of the input's components that hold files: bytes, or a collection or an array of
   * them. Where there is one, a body may be {@code multipart/form-data}.
   */
  default Set<String> files() {
    return Set.of();
  }

  /** The bodies of its {@link dev.jlserve.Example}s, in source order: those to try it with. */
  default List<String> examples() {
    return List.of();
  }

  /**
   * How many bytes the JSON body of a request may have, from types and constraints; {@link
   * Long#MAX_VALUE} if these set no bound.
   */
  default long maxBody() {
    return Long.MAX_VALUE;
  }

  /**
   * Its input and output as tensors.
   *
   * @return null if a component of them has no place in a tensor
   */
  default @Nullable TensorSignature tensors() {
    return null;
  }
}
