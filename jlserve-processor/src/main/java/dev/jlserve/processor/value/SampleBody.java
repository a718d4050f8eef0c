package dev.jlserve.processor.value;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.FreeKind;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.model.Use;
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
        return JsonText.compact(JsonParser.parse(example));
      } catch (JsonSyntaxException e) {
        return example;
      }
    }
    String made =
        JsonText.compact(
            new SampleBody(app.records()).value(new Use(endpoint.input(), List.of(), false)));
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
      if (component.presence() instanceof Presence.Required) {
        object.with(component.json(), value(component.use()));
      }
    }
    open.pop();
    return object.build();
  }

  private Json value(Use use) {
    TypeShape shape = use.shape();
    if (shape instanceof TypeShape.Scalar scalar) {
      return SampleScalar.of(scalar.kind(), Limits.of(use), 0);
    }
    if (shape instanceof TypeShape.Text text) {
      return SampleText.of(text.kind(), Limits.of(use));
    }
    if (shape instanceof TypeShape.Enumeration enumeration) {
      return enumeration.constants().isEmpty()
          ? new Json.Null()
          : Json.of(enumeration.constants().get(0).json());
    }
    if (shape instanceof TypeShape.RecordRef ref) {
      return object(ref);
    }
    if (shape instanceof TypeShape.UnionRef ref) {
      return union(records.get(ref));
    }
    if (shape instanceof TypeShape.Free free) {
      return free.kind() == FreeKind.TREE ? Json.object().build() : Json.of("string");
    }
    if (shape instanceof TypeShape.OptionalOf) {
      return new Json.Null();
    }
    if (shape instanceof TypeShape.Sequence sequence) {
      return items(sequence.element(), use);
    }
    if (shape instanceof TypeShape.ArrayOf array) {
      return items(array.element(), use);
    }
    if (shape instanceof TypeShape.Tensor tensor) {
      return tensor(tensor, use);
    }
    return mapping((TypeShape.Mapping) shape, use);
  }

  /** As few items as the limits allow, but one where a record does not contain itself. */
  private Json items(Use element, Use use) {
    int least = SampleScalar.leastItems(Limits.of(use));
    boolean scalar =
        element.shape() instanceof TypeShape.Scalar
            || element.shape() instanceof TypeShape.Text
            || element.shape() instanceof TypeShape.Enumeration;
    int count = least == 0 && scalar && SampleScalar.mayHaveItems(Limits.of(use)) ? 1 : least;
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < count && itemsLeft-- > 0; i++) {
      items.add(item(element, i));
    }
    return new Json.Array(items);
  }

  /** An element that differs from those before it, for sets. */
  private Json item(Use element, int index) {
    if (element.shape() instanceof TypeShape.Scalar scalar) {
      return SampleScalar.of(scalar.kind(), Limits.of(element), index);
    }
    if (element.shape() instanceof TypeShape.Enumeration enumeration
        && index < enumeration.constants().size()) {
      return Json.of(enumeration.constants().get(index).json());
    }
    return element.shape() instanceof TypeShape.Free && index > 0 ? Json.of(index) : value(element);
  }

  private static Json tensor(TypeShape.Tensor tensor, Use use) {
    int count = Math.min(LONGEST, Math.max(1, SampleScalar.leastItems(Limits.of(use))));
    Json item = SampleScalar.of(tensor.component(), List.of(), 0);
    for (int i = 1; i < tensor.dimensions(); i++) {
      item = new Json.Array(List.of(item));
    }
    return new Json.Array(Collections.nCopies(count, item));
  }

  private Json mapping(TypeShape.Mapping mapping, Use use) {
    int least = SampleScalar.leastItems(Limits.of(use));
    Json.Builder object = Json.object();
    for (int i = 0; i < least && itemsLeft-- > 0; i++) {
      object.with(key(mapping.key(), i), value(mapping.value()));
    }
    return object.build();
  }

  private static String key(TypeShape key, int index) {
    return key instanceof TypeShape.Enumeration enumeration
            && index < enumeration.constants().size()
        ? enumeration.constants().get(index).json()
        : "key" + index;
  }
}
