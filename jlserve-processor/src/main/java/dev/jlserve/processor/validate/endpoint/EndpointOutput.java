package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.EndpointRule;
import dev.jlserve.processor.rule.ShapeSupport;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * An endpoint returns exactly one record, or a sealed interface of records, or bytes if it has a
 * media type.
 */
public final class EndpointOutput implements EndpointRule {

  @Override
  public void check(EndpointModel endpoint, Report report) {
    TypeShape shape = endpoint.result();
    boolean generic = !endpoint.element().getTypeParameters().isEmpty();
    if (!EndpointBatch.isMeant(endpoint)
        && endpoint.produces().isEmpty()
        && !shape.isBody()
        && !ShapeSupport.isUnresolved(shape)
        && !generic) {
      TypeMirror type = endpoint.element().getReturnType();
      report.add(
          DiagnosticName.ENDPOINT_OUTPUT,
          endpoint.origin(),
          endpoint.method(),
          type.getKind() == TypeKind.VOID ? "nothing" : "'" + WrittenType.of(type) + "'",
          RecordAdvice.output(endpoint, type));
    }
  }
}
