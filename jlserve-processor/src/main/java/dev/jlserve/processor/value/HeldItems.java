package dev.jlserve.processor.value;

import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many items a value will hold that is read from an array or an object. A set holds equal
 * elements once, and only a record itself knows what equals it.
 *
 * @param least the fewest that it may hold
 * @param most the most
 */
record HeldItems(int least, int most) {

  /** A value that holds each item. */
  static HeldItems all(int count) {
    return new HeldItems(count, count);
  }

  static HeldItems of(TypeShape.Sequence sequence, List<Json> items) {
    return switch (sequence.kind()) {
      case LIST, COLLECTION -> all(items.size());
      case SET -> ofSet(sequence.element().shape(), items);
    };
  }

  /** Whether a limit may be kept. */
  boolean mayKeep(Limit.OfItems limit) {
    return limit.admits(least) || limit.admits(most);
  }

  private static HeldItems ofSet(TypeShape element, List<Json> items) {
    return switch (element) {
      case TypeShape.Scalar scalar -> distinct(items.stream().map(item -> scalar(scalar, item)));
      case TypeShape.Text text -> distinct(items.stream().map(item -> text(text.kind(), item)));
      case TypeShape.Enumeration enumeration -> distinct(items.stream());
      case TypeShape.OptionalOf optional -> ofSet(optional.value().shape(), items);
      case TypeShape.ArrayOf array -> all(items.size());
      case TypeShape.Tensor tensor -> all(items.size());
      case TypeShape.Body body -> undecided(items);
      case TypeShape.Mapping mapping -> undecided(items);
      case TypeShape.Sequence sequence -> undecided(items);
      case TypeShape.Free free -> undecided(items);
      case TypeShape.Refused refused -> undecided(items);
    };
  }

  private static Object scalar(TypeShape.Scalar shape, Json item) {
    return ScalarFit.of(shape, item)
        .converted()
        .map(DefaultConversion.Converted::json)
        .orElse(item);
  }

  private static Object text(TextKind kind, Json item) {
    return item.text().flatMap(kind::read).orElse(item);
  }

  private static HeldItems distinct(Stream<?> elements) {
    return all((int) elements.distinct().count());
  }

  private static HeldItems undecided(List<Json> items) {
    return new HeldItems(Math.min(1, items.size()), items.size());
  }
}
