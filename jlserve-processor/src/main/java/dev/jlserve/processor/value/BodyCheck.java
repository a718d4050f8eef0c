package dev.jlserve.processor.value;

import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.model.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds a body that is known while compiling against its record, as the generated reader will. */
public final class BodyCheck {

  private final RecordTable records;
  private final boolean rejectUnknown;
  private final List<Mismatch> mismatches = new ArrayList<>();

  private BodyCheck(RecordTable records, boolean rejectUnknown) {
    this.records = records;
    this.rejectUnknown = rejectUnknown;
  }

  /**
   * All reasons for which the body would be refused.
   *
   * @param input a record, or a sealed interface of records
   * @param rejectUnknown whether fields that a record does not have are refused
   */
  public static List<Mismatch> of(
      TypeShape input, Json body, RecordTable records, boolean rejectUnknown) {
    BodyCheck check = new BodyCheck(records, rejectUnknown);
    check.value(new Use(input, List.of(), false), body, "");
    return List.copyOf(check.mismatches);
  }

  private void value(Use use, Json value, String path) {
    TypeShape shape = use.shape();
    if (value instanceof Json.Null && (use.nullable() || shape instanceof TypeShape.OptionalOf)) {
      return;
    }
    if (shape instanceof TypeShape.OptionalOf optional) {
      value(optional.value(), value, path);
    } else if (shape instanceof TypeShape.RecordRef ref) {
      object(ref, "", value, path);
    } else if (shape instanceof TypeShape.UnionRef ref) {
      union(records.get(ref), value, path);
    } else if (shape instanceof TypeShape.Mapping mapping) {
      mapping(mapping, use, value, path);
    } else if (shape instanceof TypeShape.Sequence sequence) {
      array(sequence.element(), use, value, path);
    } else if (shape instanceof TypeShape.ArrayOf array) {
      array(array.element(), use, value, path);
    } else if (shape instanceof TypeShape.Tensor tensor) {
      tensor(tensor, use, value, path);
    } else if (shape instanceof TypeShape.Enumeration enumeration) {
      if (!(value instanceof Json.Text text) || !isConstant(enumeration, text.value())) {
        add(path, "one of " + names(enumeration) + " is expected");
      }
    } else if (shape instanceof TypeShape.Text form) {
      if (!(value instanceof Json.Text text) || !form.kind().takes(text.value())) {
        add(path, "a string as in " + form.kind().sample() + " is expected");
      } else {
        limits(use, value, path);
      }
    } else if (shape instanceof TypeShape.Free free) {
      FreeJson.refusal(free.kind(), value).ifPresent(reason -> add(path, reason));
    } else if (shape instanceof TypeShape.Scalar scalar) {
      ScalarFit.expected(scalar, value)
          .ifPresentOrElse(reason -> add(path, reason), () -> limits(use, value, path));
    }
  }

  private void union(UnionModel union, Json value, String path) {
    String at = member(path, union.property());
    if (!(value instanceof Json.Members object)) {
      add(path, "an object is expected");
    } else if (!(object.members().get(union.property()) instanceof Json.Text tag)) {
      add(at, "one of " + tags(union) + " is expected");
    } else {
      union.cases().stream()
          .filter(each -> each.tag().equals(tag.value()))
          .findFirst()
          .ifPresentOrElse(
              each -> chosen(each, union, object, path),
              () -> add(at, "one of " + tags(union) + " is expected"));
    }
  }

  /** A case that is no record is a mistake of its own. */
  private void chosen(UnionCase each, UnionModel union, Json value, String path) {
    if (each.shape() instanceof TypeShape.RecordRef ref) {
      object(ref, union.property(), value, path);
    }
  }

  private static String tags(UnionModel union) {
    return String.join(", ", union.cases().stream().map(UnionCase::tag).toList());
  }

  /**
   * @param discriminator a field that is no component, and yet known; empty if there is none
   */
  private void object(TypeShape.RecordRef ref, String discriminator, Json value, String path) {
    if (!(value instanceof Json.Members object)) {
      add(path, "an object is expected");
      return;
    }
    List<ComponentModel> components = records.get(ref).components();
    for (ComponentModel component : components) {
      Json given = object.members().get(component.json());
      String at = member(path, component.json());
      if (given != null) {
        if (!(given instanceof Json.Null && component.presence() instanceof Presence.Absent)) {
          value(component.use(), given, at);
        }
      } else if (component.presence() instanceof Presence.Required) {
        add(at, "the field is required");
      }
    }
    if (rejectUnknown) {
      object.members().keySet().stream()
          .filter(name -> !name.equals(discriminator))
          .filter(name -> components.stream().noneMatch(each -> each.json().equals(name)))
          .forEach(name -> add(member(path, name), "unknown fields are refused"));
    }
  }

  private void mapping(TypeShape.Mapping mapping, Use use, Json value, String path) {
    if (!(value instanceof Json.Members object)) {
      add(path, "an object is expected");
      return;
    }
    for (Map.Entry<String, Json> entry : object.members().entrySet()) {
      String at = member(path, entry.getKey());
      if (mapping.key() instanceof TypeShape.Enumeration keys
          && !isConstant(keys, entry.getKey())) {
        add(at, "one of " + names(keys) + " is expected as key");
      }
      value(mapping.value(), entry.getValue(), at);
    }
    count(use, object.members().size(), path);
  }

  private void array(Use element, Use use, Json value, String path) {
    if (!(value instanceof Json.Array array)) {
      add(path, "an array is expected");
      return;
    }
    for (int i = 0; i < array.items().size(); i++) {
      value(element, array.items().get(i), path + "[" + i + "]");
    }
    count(use, array.items().size(), path);
  }

  private void tensor(TypeShape.Tensor tensor, Use use, Json value, String path) {
    TypeShape inner =
        tensor.dimensions() == 1
            ? new TypeShape.Scalar(tensor.type(), tensor.component())
            : new TypeShape.Tensor(tensor.type(), tensor.component(), tensor.dimensions() - 1);
    array(new Use(inner, List.of(), false), use, value, path);
    if (tensor.dimensions() > 1 && value instanceof Json.Array rows && isRagged(rows)) {
      add(path, "rows of one length are expected");
    }
  }

  private static boolean isRagged(Json.Array rows) {
    return rows.items().stream()
            .filter(Json.Array.class::isInstance)
            .map(row -> ((Json.Array) row).items().size())
            .distinct()
            .count()
        > 1;
  }

  private void limits(Use use, Json value, String path) {
    Limits.of(use).stream()
        .filter(limit -> !Admission.admits(List.of(limit), value))
        .findFirst()
        .ifPresent(limit -> add(path, limit.message()));
  }

  private void count(Use use, int items, String path) {
    for (Limit limit : Limits.of(use)) {
      if ((limit instanceof Limit.MinItems least && items < least.bound())
          || (limit instanceof Limit.MaxItems most && items > most.bound())) {
        add(path, limit.message());
      }
    }
  }

  private void add(String path, String reason) {
    mismatches.add(new Mismatch(path, reason));
  }

  private static String member(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static boolean isConstant(TypeShape.Enumeration enumeration, String text) {
    return enumeration.constants().stream().anyMatch(constant -> constant.json().equals(text));
  }

  private static String names(TypeShape.Enumeration enumeration) {
    return String.join(", ", enumeration.constants().stream().map(EnumConstant::json).toList());
  }
}
