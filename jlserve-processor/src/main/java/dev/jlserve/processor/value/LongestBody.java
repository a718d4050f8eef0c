package dev.jlserve.processor.value;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.value.Growth.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Computes how many bytes the longest valid body of an endpoint has, as JSON without white space
 * and without fields that no record declares. Each character counts as its escape, and each number
 * as the longest that the server reads.
 */
public final class LongestBody {

  /** As the server's JSON parser is set up: a longer number is refused. */
  private static final long NUMBER = 400;

  private static final long NULL = 4;
  private static final long FALSE = 5;
  private static final long QUOTES = 2;

  /** Two brackets, less the comma that counts with each item and does not follow the last. */
  private static final long BRACKETS = 1;

  /** A UTF-16 unit as an escape, {@code \}{@code u0041}. */
  private static final long UNIT = 6;

  /** A code point beyond the basic plane is two units. */
  private static final long CODE_POINT = 2 * UNIT;

  /** Texts of java.time are short: the longest names of zones have about 40 units. */
  private static final long TEXT = QUOTES + 100 * UNIT;

  private static final long LEAST = 64 << 10;
  private static final long UNBOUNDED = Long.MAX_VALUE;

  private final RecordTable records;
  private final Map<TypeShape, Long> known = new HashMap<>();
  private final Set<TypeShape> open = new HashSet<>();
  private final List<Growth> growths = new ArrayList<>();

  /**
   * Computes of the endpoints of one app, which share records.
   *
   * @param records the app's
   */
  public LongestBody(RecordTable records) {
    this.records = records;
  }

  /**
   * The bytes that a server has to read of a request: twice as many as the longest body has, for
   * white space and for fields that no record declares, and no less than 64 KiB. Empty if types and
   * constraints leave a body without an upper bound.
   */
  public OptionalLong limit(EndpointModel endpoint) {
    long length = body(endpoint.input());
    return length == UNBOUNDED
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(LEAST, times(2, length)));
  }

  /** The components that leave bodies without an upper bound, each once. */
  public static List<Growth> growths(AppModel app) {
    LongestBody bodies = new LongestBody(app.records());
    app.endpoints().forEach(endpoint -> bodies.body(endpoint.input()));
    return bodies.growths.stream().distinct().toList();
  }

  private long body(TypeShape shape) {
    return shape
        .record()
        .map(ref -> record(records.get(ref), ref, 0))
        .or(() -> shape.union().map(ref -> union(records.get(ref))))
        .orElseThrow();
  }

  /** The longest of its cases, with the discriminator. */
  private long union(UnionModel union) {
    return union.cases().stream()
        .mapToLong(
            each ->
                record(
                    records.get(each.ref()),
                    each.ref(),
                    field(units(union.property()), QUOTES + units(each.tag()))))
        .max()
        .orElse(0);
  }

  private long record(RecordModel record, TypeShape.RecordRef ref, long more) {
    Long before = known.get(ref);
    if (before == null) {
      open.add(ref);
      before =
          record.components().stream()
              .mapToLong(
                  each -> field(units(each.json()), value(each.use(), new Owner(record, each))))
              .reduce(BRACKETS, LongestBody::sum);
      open.remove(ref);
      known.put(ref, before);
    }
    return sum(before, more);
  }

  /** A name and its value, and what parts them from others. */
  private static long field(long name, long value) {
    return sum(QUOTES + name + 2, value);
  }

  private long value(TypeUse use, Owner owner) {
    if (Limits.of(use).stream().anyMatch(Limit::isAbsence)) {
      return NULL;
    }
    return Math.max(NULL, present(use, owner));
  }

  private long present(TypeUse use, Owner owner) {
    return switch (use.shape()) {
      case TypeShape.Scalar scalar -> scalar(scalar.kind(), use, owner);
      case TypeShape.Text text -> text(text.kind(), use, owner);
      case TypeShape.Enumeration enumeration -> QUOTES + longest(enumeration);
      case TypeShape.RecordRef ref ->
          open.contains(ref) ? unbounded(owner, Cause.RECURSION) : record(records.get(ref), ref, 0);
      case TypeShape.UnionRef ref ->
          records.get(ref).cases().stream().anyMatch(each -> open.contains(each.ref()))
              ? unbounded(owner, Cause.RECURSION)
              : union(records.get(ref));
      case TypeShape.Sequence sequence -> items(use, value(sequence.element(), owner), owner);
      case TypeShape.ArrayOf array -> items(use, value(array.element(), owner), owner);
      case TypeShape.Tensor tensor -> tensor(tensor, use, owner);
      case TypeShape.Mapping mapping -> mapping(mapping, use, owner);
      case TypeShape.OptionalOf optional -> value(optional.value(), owner);
      case TypeShape.Free free -> unbounded(owner, Cause.FREE);
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private long scalar(ScalarKind kind, TypeUse use, Owner owner) {
    return switch (kind) {
      case BOOLEAN -> FALSE;
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> NUMBER;
      case CHAR -> QUOTES + UNIT;
      case STRING -> characters(use, owner);
    };
  }

  private long text(TextKind kind, TypeUse use, Owner owner) {
    return switch (kind) {
      case CHARS -> characters(use, owner);
      case BYTES ->
          most(use)
              .map(bytes -> QUOTES + UNIT * 4 * ((bytes + 2) / 3))
              .orElseGet(() -> unbounded(owner, Cause.BYTES));
      case URI_TEXT -> unbounded(owner, Cause.TEXT);
      case MONTH_DAY,
          YEAR_MONTH,
          YEAR,
          LOCAL_DATE,
          LOCAL_TIME,
          OFFSET_TIME,
          LOCAL_DATE_TIME,
          OFFSET_DATE_TIME,
          ZONED_DATE_TIME,
          INSTANT,
          DURATION,
          PERIOD,
          ZONE_ID,
          ZONE_OFFSET,
          UUID_TEXT ->
          TEXT;
    };
  }

  private long characters(TypeUse use, Owner owner) {
    return most(use)
        .map(count -> QUOTES + CODE_POINT * count)
        .orElseGet(() -> unbounded(owner, Cause.CHARACTERS));
  }

  private long items(TypeUse use, long item, Owner owner) {
    return most(use)
        .map(count -> sum(BRACKETS, times(count, sum(item, 1))))
        .orElseGet(() -> unbounded(owner, Cause.ITEMS));
  }

  /** Rows of an array of primitives take no constraints of their own. */
  private long tensor(TypeShape.Tensor tensor, TypeUse use, Owner owner) {
    return tensor.dimensions() == 1 ? items(use, NUMBER, owner) : unbounded(owner, Cause.ROWS);
  }

  private long mapping(TypeShape.Mapping mapping, TypeUse use, Owner owner) {
    long value = value(mapping.value(), owner);
    return mapping
        .key()
        .enumeration()
        .map(
            keys ->
                sum(
                    BRACKETS,
                    times(
                        Math.min(most(use).orElse(UNBOUNDED), keys.constants().size()),
                        field(longest(keys), value))))
        .orElseGet(() -> unbounded(owner, Cause.KEYS));
  }

  private static Optional<Long> most(TypeUse use) {
    return Limits.of(use).stream()
        .flatMapToLong(limit -> limit.most().stream())
        .boxed()
        .findFirst();
  }

  private static long longest(TypeShape.Enumeration enumeration) {
    return enumeration.constants().stream()
        .map(EnumConstant::json)
        .mapToLong(LongestBody::units)
        .max()
        .orElse(0);
  }

  private static long units(String text) {
    return UNIT * text.length();
  }

  private long unbounded(Owner owner, Cause cause) {
    growths.add(new Growth(owner.record(), owner.component(), cause));
    return UNBOUNDED;
  }

  private static long sum(long one, long other) {
    return one > UNBOUNDED - other ? UNBOUNDED : one + other;
  }

  private static long times(long one, long other) {
    return one != 0 && other > UNBOUNDED / one ? UNBOUNDED : one * other;
  }

  /** Where a value stands. */
  private record Owner(RecordModel record, ComponentModel component) {}
}
