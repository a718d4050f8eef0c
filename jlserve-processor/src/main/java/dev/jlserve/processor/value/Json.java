package dev.jlserve.processor.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value. Objects keep the order of their members. */
public sealed interface Json {

  /** Whether it is null. */
  default boolean isNull() {
    return false;
  }

  /** The characters of a string. */
  default Optional<String> text() {
    return Optional.empty();
  }

  /** The value of a number. */
  default Optional<BigDecimal> number() {
    return Optional.empty();
  }

  /** Which of true and false it is, if it is one of them. */
  default Optional<Boolean> bool() {
    return Optional.empty();
  }

  /** The items of an array. */
  default Optional<List<Json>> array() {
    return Optional.empty();
  }

  /** Itself as an object, if it is one. */
  default Optional<Members> asObject() {
    return Optional.empty();
  }

  /** A string. */
  record Text(String value) implements Json {
    @Override
    public Optional<String> text() {
      return Optional.of(value);
    }
  }

  /** A number. */
  record Decimal(BigDecimal value) implements Json {
    @Override
    public Optional<BigDecimal> number() {
      return Optional.of(value);
    }
  }

  /** True or false. */
  record Bool(boolean value) implements Json {
    @Override
    public Optional<Boolean> bool() {
      return Optional.of(value);
    }
  }

  /** Null. */
  record Null() implements Json {
    @Override
    public boolean isNull() {
      return true;
    }
  }

  /** An array. */
  record Array(List<Json> items) implements Json {
    /** Copies the list. */
    public Array {
      items = List.copyOf(items);
    }

    @Override
    public Optional<List<Json>> array() {
      return Optional.of(items);
    }
  }

  /** An object. */
  record Members(Map<String, Json> members) implements Json {
    /** Copies the map, in its order. */
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public Optional<Members> asObject() {
      return Optional.of(this);
    }
  }

  /** A string. */
  static Json of(String value) {
    return new Text(value);
  }

  /** A whole number. */
  static Json of(long value) {
    return new Decimal(BigDecimal.valueOf(value));
  }

  /** True or false. */
  static Json of(boolean value) {
    return new Bool(value);
  }

  /** An array of strings. */
  static Json strings(List<String> values) {
    return new Array(values.stream().<Json>map(Text::new).toList());
  }

  /** An object that is put together member by member. */
  static Builder object() {
    return new Builder();
  }

  /** Puts an object together. */
  final class Builder {
    private final Map<String, Json> members = new LinkedHashMap<>();

    private Builder() {}

    /** Adds a member. */
    public Builder with(String name, Json value) {
      members.put(name, value);
      return this;
    }

    /** Adds a string. */
    public Builder with(String name, String value) {
      return with(name, of(value));
    }

    /** Adds a string unless it is empty. */
    public Builder withText(String name, String value) {
      return value.isEmpty() ? this : with(name, value);
    }

    /** Adds a member that is true; nothing else says that it is not. */
    public Builder withFlag(String name, boolean value) {
      return value ? with(name, of(true)) : this;
    }

    /** Adds all members of another object. */
    public Builder withAll(Members more) {
      members.putAll(more.members());
      return this;
    }

    /** Whether a member of the name was added. */
    public boolean has(String name) {
      return members.containsKey(name);
    }

    /** Whether no member was added. */
    public boolean isEmpty() {
      return members.isEmpty();
    }

    /** The object. */
    public Members build() {
      return new Members(members);
    }
  }
}
