package dev.jlserve.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A component as a tensor of the Open Inference Protocol: one value, or arrays and collections of
 * values, in as many dimensions as these are nested.
 *
 * @param component the component
 * @param datatype what the elements are, as the run-time's {@code Datatype} names it
 * @param dimensions how deeply the elements are nested; 0 for one value
 */
public record ComponentTensor(ComponentModel component, String datatype, int dimensions) {

  /** Those of a record, in source order; none if one component has no place in a tensor. */
  public static Optional<List<ComponentTensor>> of(AppModel app, TypeShape body) {
    Optional<TypeShape.RecordRef> record = body.record();
    if (record.isEmpty()) {
      return Optional.empty();
    }
    List<ComponentTensor> tensors = new ArrayList<>();
    for (ComponentModel component : app.records().get(record.get()).components()) {
      Optional<ComponentTensor> tensor = of(component, component.use().present().shape(), 0);
      if (tensor.isEmpty()) {
        return Optional.empty();
      }
      tensors.add(tensor.get());
    }
    return Optional.of(tensors);
  }

  private static Optional<ComponentTensor> of(
      ComponentModel component, TypeShape shape, int dimensions) {
    return switch (shape) {
      case TypeShape.Scalar scalar -> of(component, scalar.kind(), dimensions);
      case TypeShape.Tensor tensor ->
          of(component, tensor.component(), dimensions + tensor.dimensions());
      case TypeShape.Text text -> bytes(component, dimensions);
      case TypeShape.Enumeration enumeration -> bytes(component, dimensions);
      case TypeShape.Sequence sequence -> elements(component, sequence.element(), dimensions);
      case TypeShape.ArrayOf array -> elements(component, array.element(), dimensions);
      case TypeShape.Mapping mapping -> Optional.empty();
      case TypeShape.Body nested -> Optional.empty();
      case TypeShape.OptionalOf optional -> Optional.empty();
      case TypeShape.Free free -> Optional.empty();
      case TypeShape.Refused refused -> Optional.empty();
    };
  }

  /** No tensor has a place for null. */
  private static Optional<ComponentTensor> elements(
      ComponentModel component, TypeUse element, int dimensions) {
    return element.nullable() ? Optional.empty() : of(component, element.shape(), dimensions + 1);
  }

  private static Optional<ComponentTensor> bytes(ComponentModel component, int dimensions) {
    return Optional.of(new ComponentTensor(component, "BYTES", dimensions));
  }

  private static Optional<ComponentTensor> of(
      ComponentModel component, ScalarKind kind, int dimensions) {
    String datatype =
        switch (kind) {
          case BOOLEAN -> "BOOL";
          case BYTE -> "INT8";
          case SHORT -> "INT16";
          case INT -> "INT32";
          case LONG -> "INT64";
          case FLOAT -> "FP32";
          case DOUBLE -> "FP64";
          case CHAR, STRING -> "BYTES";
          case BIG_INTEGER, BIG_DECIMAL -> "";
        };
    return datatype.isEmpty()
        ? Optional.empty()
        : Optional.of(new ComponentTensor(component, datatype, dimensions));
  }
}
