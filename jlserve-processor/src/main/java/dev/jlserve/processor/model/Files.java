package dev.jlserve.processor.model;

import java.util.List;

/**
 * The components that a body of {@code multipart/form-data} brings as files: bytes, and collections
 * and arrays of them, at the top of what an endpoint takes.
 */
public final class Files {

  private Files() {}

  /**
   * Those of an endpoint's input, in source order; none if a body is JSON only, as that of a sealed
   * interface is.
   */
  public static List<ComponentModel> of(AppModel app, EndpointModel endpoint) {
    return endpoint.input() instanceof TypeShape.RecordRef input
        ? app.records().get(input).components().stream()
            .filter(component -> isFile(component.use()) || areFiles(component.use()))
            .toList()
        : List.of();
  }

  /** Whether a value is one file. */
  public static boolean isFile(Use use) {
    return bare(use).shape() instanceof TypeShape.Text text && text.kind() == TextKind.BYTES;
  }

  /** Whether a value is several files. */
  public static boolean areFiles(Use use) {
    TypeShape shape = bare(use).shape();
    return shape instanceof TypeShape.Sequence sequence
        ? isBytes(sequence.element())
        : shape instanceof TypeShape.ArrayOf array && isBytes(array.element());
  }

  /** What a value is when it is there. */
  public static Use bare(Use use) {
    return use.shape() instanceof TypeShape.OptionalOf optional ? optional.value() : use;
  }

  private static boolean isBytes(Use element) {
    return element.shape() instanceof TypeShape.Text text && text.kind() == TextKind.BYTES;
  }
}
