package dev.jlserve.processor.value;

import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    check.value(new TypeUse(input, List.of(), false), body, "");
    return List.copyOf(check.mismatches);
  }

  private void value(TypeUse use, Json value, String path) {
    TypeShape shape = use.shape();
    if (value.isNull() && (use.nullable() || shape.isOptional())) {
      return;
    }
    switch (shape) {
      case TypeShape.OptionalOf optional -> value(optional.value(), value, path);
      case TypeShape.RecordRef ref -> object(ref, "", value, path);
      case TypeShape.UnionRef ref -> union(records.get(ref), value, path);
      case TypeShape.Mapping mapping -> mapping(mapping, use, value, path);
      case TypeShape.Sequence sequence ->
          array(sequence.element(), value, path)
              .ifPresent(items -> count(use, HeldItems.of(sequence, items), path));
      case TypeShape.ArrayOf array ->
          array(array.element(), value, path)
              .ifPresent(items -> count(use, HeldItems.all(items.size()), path));
      case TypeShape.Tensor tensor -> tensor(tensor, use, value, path);
      case TypeShape.Enumeration enumeration -> enumeration(enumeration, value, path);
      case TypeShape.Text text -> text(text.kind(), use, value, path);
      case TypeShape.Free free ->
          FreeJson.refusal(free.kind(), value).ifPresent(reason -> add(path, reason));
      case TypeShape.Scalar scalar -> scalar(scalar, use, value, path);
      case TypeShape.Refused refused -> {
        // Another rule says so.
      }
    }
  }

  private void scalar(TypeShape.Scalar scalar, TypeUse use, Json value, String path) {
    switch (ScalarFit.of(scalar, value)) {
      case DefaultConversion.Converted converted -> limits(use, converted.json(), path);
      case DefaultConversion.Failed failed -> add(path, failed.reason());
    }
  }

  private void enumeration(TypeShape.Enumeration enumeration, Json value, String path) {
    if (value.text().filter(text -> isConstant(enumeration, text)).isEmpty()) {
      add(path, "one of " + names(enumeration) + " is expected");
    }
  }

  private void text(TextKind kind, TypeUse use, Json value, String path) {
    if (value.text().filter(kind::takes).isEmpty()) {
      add(path, "a string as in " + kind.sample() + " is expected");
    } else {
      limits(use, value, path);
    }
  }

  private void union(UnionModel union, Json value, String path) {
    value
        .asObject()
        .ifPresentOrElse(
            object -> union(union, object, path), () -> add(path, "an object is expected"));
  }

  private void union(UnionModel union, Json.Members object, String path) {
    Optional.ofNullable(object.members().get(union.property()))
        .flatMap(Json::text)
        .flatMap(tag -> chosen(union, tag))
        .ifPresentOrElse(
            each -> chosen(each, union, object, path),
            () -> add(member(path, union.property()), "one of " + tags(union) + " is expected"));
  }

  private static Optional<UnionCase> chosen(UnionModel union, String tag) {
    return union.cases().stream().filter(each -> each.tag().equals(tag)).findFirst();
  }

  /** A case that is no record is a mistake of its own. */
  private void chosen(UnionCase each, UnionModel union, Json.Members object, String path) {
    each.shape().record().ifPresent(ref -> object(ref, union.property(), object, path));
  }

  private static String tags(UnionModel union) {
    return String.join(", ", union.cases().stream().map(UnionCase::tag).toList());
  }

  /**
   * @param discriminator a field that is no component, and yet known; empty if there is none
   */
  private void object(TypeShape.RecordRef ref, String discriminator, Json value, String path) {
    value
        .asObject()
        .ifPresentOrElse(
            object -> object(ref, discriminator, object, path),
            () -> add(path, "an object is expected"));
  }

  private void object(
      TypeShape.RecordRef ref, String discriminator, Json.Members object, String path) {
    List<ComponentModel> components = records.get(ref).components();
    for (ComponentModel component : components) {
      Json given = object.members().get(component.json());
      String at = member(path, component.json());
      if (given != null) {
        if (!(given.isNull() && component.presence().isNullAbsent())) {
          value(component.use(), given, at);
        }
      } else if (component.presence().isRequired()) {
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

  private void mapping(TypeShape.Mapping mapping, TypeUse use, Json value, String path) {
    value
        .asObject()
        .ifPresentOrElse(
            object -> mapping(mapping, use, object, path),
            () -> add(path, "an object is expected"));
  }

  private void mapping(TypeShape.Mapping mapping, TypeUse use, Json.Members object, String path) {
    Optional<TypeShape.Enumeration> keys = mapping.key().enumeration();
    object
        .members()
        .forEach(
            (name, value) -> {
              String at = member(path, name);
              keys.filter(key -> !isConstant(key, name))
                  .ifPresent(key -> add(at, "one of " + names(key) + " is expected as key"));
              value(mapping.value(), value, at);
            });
    count(use, HeldItems.all(object.members().size()), path);
  }

  /** Its elements, if it is an array. */
  private Optional<List<Json>> array(TypeUse element, Json value, String path) {
    Optional<List<Json>> items = value.array();
    items.ifPresentOrElse(
        all -> elements(element, all, path), () -> add(path, "an array is expected"));
    return items;
  }

  private void elements(TypeUse element, List<Json> items, String path) {
    for (int i = 0; i < items.size(); i++) {
      value(element, items.get(i), path + "[" + i + "]");
    }
  }

  private void tensor(TypeShape.Tensor tensor, TypeUse use, Json value, String path) {
    TypeShape inner =
        tensor.dimensions() == 1
            ? new TypeShape.Scalar(tensor.type(), tensor.component())
            : new TypeShape.Tensor(tensor.type(), tensor.component(), tensor.dimensions() - 1);
    array(new TypeUse(inner, List.of(), false), value, path)
        .ifPresent(rows -> count(use, HeldItems.all(rows.size()), path));
    if (tensor.dimensions() > 1 && value.array().filter(BodyCheck::isRagged).isPresent()) {
      add(path, "rows of one length are expected");
    }
  }

  private static boolean isRagged(List<Json> rows) {
    return rows.stream().flatMap(row -> row.array().stream()).map(List::size).distinct().count()
        > 1;
  }

  private void limits(TypeUse use, Json value, String path) {
    Limits.of(use).stream()
        .filter(limit -> !LimitCheck.admits(List.of(limit), value))
        .findFirst()
        .ifPresent(limit -> add(path, limit.message()));
  }

  private void count(TypeUse use, HeldItems items, String path) {
    Limits.of(use).stream()
        .flatMap(limit -> limit.ofItems().stream())
        .filter(limit -> !items.mayKeep(limit))
        .forEach(limit -> add(path, limit.message()));
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
