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
    return endpoint.input().record().stream()
        .flatMap(input -> app.records().get(input).components().stream())
        .filter(component -> isFile(component.use()) || areFiles(component.use()))
        .toList();
  }

  /** Whether a value is one file. */
  public static boolean isFile(TypeUse use) {
    return use.present().shape().is(TextKind.BYTES);
  }

  /** Whether a value is several files. */
  public static boolean areFiles(TypeUse use) {
    return use.present().shape().elements().filter(Files::isBytes).isPresent();
  }

  private static boolean isBytes(TypeUse element) {
    return element.shape().is(TextKind.BYTES);
  }
}
