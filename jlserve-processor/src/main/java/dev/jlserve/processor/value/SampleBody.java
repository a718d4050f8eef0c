package dev.jlserve.processor.value;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Makes a request body that an endpoint accepts: its required fields, within their limits. */
public final class SampleBody {

  private static final int MAX_DEPTH = 16;

  /** A sample is a line that people read, and a constant in generated code. */
  private static final int LONGEST = 16_000;

  private final RecordTable records;
  private int itemsLeft = LONGEST;
  private final Deque<TypeShape.RecordRef> open = new ArrayDeque<>();

  private SampleBody(RecordTable records) {
    this.records = records;
  }

  /** The endpoint's first example, or a body made from its input record, on one line. */
  public static String of(AppModel app, EndpointModel endpoint) {
    if (!endpoint.examples().isEmpty()) {
      String example = endpoint.examples().get(0).json();
      try {
        return JsonPrinter.compact(StrictJsonParser.parse(example));
      } catch (JsonSyntaxException e) {
        return example;
      }
    }
    String made =
        JsonPrinter.compact(
            new SampleBody(app.records()).value(new TypeUse(endpoint.input(), List.of(), false)));
    return made.length() > LONGEST ? "{}" : made;
  }

  private Json object(TypeShape.RecordRef ref) {
    return object(ref, Json.object());
  }

  /** A case that holds no other of its kind, if there is one. */
  private Json union(UnionModel union) {
    UnionCase chosen =
        union.cases().stream()
            .filter(each -> !open.contains(each.ref()))
            .findFirst()
            .orElse(union.cases().get(0));
    return object(chosen.ref(), Json.object().with(union.property(), chosen.tag()));
  }

  private Json object(TypeShape.RecordRef ref, Json.Builder object) {
    if (open.size() > MAX_DEPTH) {
      // A list that must not be empty of the record itself: no body is accepted.
      return new Json.Null();
    }
    open.push(ref);
    for (ComponentModel component : records.get(ref).components()) {
      if (component.presence().isRequired()) {
        object.with(component.json(), value(component.use()));
      }
    }
    open.pop();
    return object.build();
  }

  private Json value(TypeUse use) {
    return switch (use.shape()) {
      case TypeShape.Scalar scalar -> SampleScalar.of(scalar.kind(), Limits.of(use), 0);
      case TypeShape.Text text -> SampleText.of(text.kind(), Limits.of(use));
      case TypeShape.Enumeration enumeration ->
          enumeration.constants().isEmpty()
              ? new Json.Null()
              : Json.of(enumeration.constants().get(0).json());
      case TypeShape.RecordRef ref -> object(ref);
      case TypeShape.UnionRef ref -> union(records.get(ref));
      case TypeShape.Free free ->
          switch (free.kind()) {
            case TREE -> Json.object().build();
            case PLAIN -> Json.of("string");
          };
      case TypeShape.OptionalOf optional -> new Json.Null();
      case TypeShape.Sequence sequence -> items(sequence.element(), use);
      case TypeShape.ArrayOf array -> items(array.element(), use);
      case TypeShape.Tensor tensor -> tensor(tensor, use);
      case TypeShape.Mapping mapping -> mapping(mapping, use);
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  /** As few items as the limits allow, but one where a record does not contain itself. */
  private Json items(TypeUse element, TypeUse use) {
    int least = SampleScalar.leastItems(Limits.of(use));
    boolean simple = isSimple(element.shape());
    int count = least == 0 && simple && SampleScalar.mayHaveItems(Limits.of(use)) ? 1 : least;
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < count && itemsLeft-- > 0; i++) {
      items.add(item(element, i));
    }
    return new Json.Array(items);
  }

  private static boolean isSimple(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Simple simple -> true;
      case TypeShape.Body body -> false;
      case TypeShape.Container container -> false;
      case TypeShape.OptionalOf optional -> false;
      case TypeShape.Free free -> false;
      case TypeShape.Refused refused -> false;
    };
  }

  /** An element that differs from those before it, for sets. */
  private Json item(TypeUse element, int index) {
    return switch (element.shape()) {
      case TypeShape.Scalar scalar -> SampleScalar.of(scalar.kind(), Limits.of(element), index);
      case TypeShape.Enumeration enumeration ->
          index < enumeration.constants().size()
              ? Json.of(enumeration.constants().get(index).json())
              : value(element);
      case TypeShape.Free free -> index > 0 ? Json.of(index) : value(element);
      case TypeShape.Text text -> value(element);
      case TypeShape.Body body -> value(element);
      case TypeShape.Container container -> value(element);
      case TypeShape.OptionalOf optional -> value(element);
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private static Json tensor(TypeShape.Tensor tensor, TypeUse use) {
    int count = Math.min(LONGEST, Math.max(1, SampleScalar.leastItems(Limits.of(use))));
    Json item = SampleScalar.of(tensor.component(), List.of(), 0);
    for (int i = 1; i < tensor.dimensions(); i++) {
      item = new Json.Array(List.of(item));
    }
    return new Json.Array(Collections.nCopies(count, item));
  }

  private Json mapping(TypeShape.Mapping mapping, TypeUse use) {
    int least = SampleScalar.leastItems(Limits.of(use));
    Json.Builder object = Json.object();
    for (int i = 0; i < least && itemsLeft-- > 0; i++) {
      object.with(key(mapping.key(), i), value(mapping.value()));
    }
    return object.build();
  }

  private static String key(TypeShape key, int index) {
    return key.enumeration()
        .filter(keys -> index < keys.constants().size())
        .map(keys -> keys.constants().get(index).json())
        .orElse("key" + index);
  }
}
