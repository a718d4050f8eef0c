package dev.jlserve.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * One endpoint method.
 *
 * @param origin the method
 * @param annotation the annotation that makes it an endpoint
 * @param element the method
 * @param method its name
 * @param path the path that it answers, given or made from the name
 * @param concurrency calls at once; 0 shares the app's
 * @param summary the first sentence of its Javadoc; may be empty
 * @param description its Javadoc without tags; may be empty
 * @param question what its Javadoc says of its parameter; may be empty
 * @param answer what its Javadoc says of its result; may be empty
 * @param examples its examples, in source order
 * @param parameters the shapes of its parameters; validation asks for exactly one record
 * @param result the shape of what it returns; validation asks for a record
 * @param failures the exceptions with a status that it declares, in source order
 */
public record EndpointModel(
    Origin origin,
    Origin annotation,
    ExecutableElement element,
    String method,
    String path,
    int concurrency,
    String summary,
    String description,
    String question,
    String answer,
    List<Example> examples,
    List<TypeShape> parameters,
    TypeShape result,
    List<Failure> failures) {

  /** The input record of a valid endpoint. */
  public TypeShape.RecordRef input() {
    return (TypeShape.RecordRef) parameters.get(0);
  }

  /** The output record of a valid endpoint. */
  public TypeShape.RecordRef output() {
    return (TypeShape.RecordRef) result;
  }
}
