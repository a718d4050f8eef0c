package dev.jlserve.server.inference;

import dev.jlserve.spi.Datatype;
import java.util.Set;

/** Which datatypes of a request a component takes: its own, and those it holds without loss. */
final class Widening {

  private Widening() {}

  /** Whether every value of the sent datatype is one of the component's. */
  static boolean takes(Datatype component, String sent) {
    return sent.equals(component.name()) || narrower(component).contains(sent);
  }

  private static Set<String> narrower(Datatype component) {
    return switch (component) {
      case BOOL, INT8, BYTES -> Set.of();
      case INT16 -> Set.of("INT8", "UINT8");
      case INT32 -> Set.of("INT8", "UINT8", "INT16", "UINT16");
      case INT64 -> Set.of("INT8", "UINT8", "INT16", "UINT16", "INT32", "UINT32");
      case FP32 -> Set.of("INT8", "UINT8", "INT16", "UINT16", "FP16");
      case FP64 -> Set.of("INT8", "UINT8", "INT16", "UINT16", "INT32", "UINT32", "FP16", "FP32");
    };
  }
}
