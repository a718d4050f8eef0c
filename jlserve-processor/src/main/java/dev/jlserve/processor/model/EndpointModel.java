package dev.jlserve.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * One endpoint method. What it takes and returns are bodies: records, or sealed interfaces of them.
 *
 * @param origin the method
 * @param annotation the annotation that makes it an endpoint
 * @param element the method
 * @param method its name
 * @param path the path that it answers, given or made from the name
 * @param concurrency calls at once; 0 shares the app's
 * @param maxBatch how many requests one call takes; 0 means no batching
 * @param maxDelayMillis how long a batch waits to be full, in milliseconds
 * @param produces the media type of its answers, as written; empty means JSON
 * @param summary the first sentence of its Javadoc; may be empty
 * @param description its Javadoc without tags; may be empty
 * @param question what its Javadoc says of its parameter; may be empty
 * @param answer what its Javadoc says of its result; may be empty
 * @param examples its examples, in source order
 * @param parameters the shapes of its parameters; validation asks for exactly one body, or a List
 *     of them if it batches
 * @param form how it returns its answers
 * @param result the shape of what it returns; of each item if it streams; validation asks for a
 *     body, a List of them if it batches, or byte[] if it has a media type
 * @param failures the exceptions with a status that it declares, in source order
 */
public record EndpointModel(
    Origin origin,
    Origin annotation,
    ExecutableElement element,
    String method,
    String path,
    int concurrency,
    int maxBatch,
    int maxDelayMillis,
    String produces,
    String summary,
    String description,
    String question,
    String answer,
    List<ExampleModel> examples,
    List<TypeShape> parameters,
    AnswerForm form,
    TypeShape result,
    List<Failure> failures) {

  /** Whether its method is meant to take several requests at once. */
  public boolean isBatch() {
    return maxBatch != 0;
  }

  /** Whether it answers with items, one after the other. */
  public boolean isStream() {
    return form == AnswerForm.STREAM || form == AnswerForm.PUBLISHER;
  }

  /** Whether it answers with bytes of a media type of its own. */
  public boolean isBinary() {
    return form == AnswerForm.BYTES;
  }

  /** The body that the endpoint takes, if it takes what it has to take. */
  public Optional<TypeShape> inputBody() {
    return parameters.size() == 1 ? body(parameters.get(0)) : Optional.empty();
  }

  /** The body that the endpoint returns, if it returns what it has to return. */
  public Optional<TypeShape> outputBody() {
    return body(result);
  }

  /** The input of a valid endpoint. */
  public TypeShape input() {
    return inputBody().orElseThrow();
  }

  /** The output of a valid endpoint. */
  public TypeShape output() {
    return outputBody().orElseThrow();
  }

  private Optional<TypeShape> body(TypeShape shape) {
    return isBatch() ? listed(shape) : Optional.of(shape).filter(TypeShape::isBody);
  }

  /** The body of a plain List of them. */
  public static Optional<TypeShape> listed(TypeShape shape) {
    return listElement(shape)
        .filter(element -> element.constraints().isEmpty() && !element.nullable())
        .map(TypeUse::shape)
        .filter(TypeShape::isBody);
  }

  /** The element of a List. */
  public static Optional<TypeUse> listElement(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Sequence list ->
          Optional.of(list.element()).filter(element -> list.kind() == SequenceKind.LIST);
      case TypeShape.Mapping mapping -> Optional.empty();
      case TypeShape.Tensor tensor -> Optional.empty();
      case TypeShape.ArrayOf array -> Optional.empty();
      case TypeShape.Simple simple -> Optional.empty();
      case TypeShape.Body body -> Optional.empty();
      case TypeShape.OptionalOf optional -> Optional.empty();
      case TypeShape.Free free -> Optional.empty();
      case TypeShape.Refused refused -> Optional.empty();
    };
  }
}
