package dev.jlserve.server.form;

import dev.jlserve.JsonValue;
import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.json.MalformedJsonException;
import dev.jlserve.server.json.RecordedViolations;
import dev.jlserve.server.json.RequestReader;
import dev.jlserve.server.json.TextReading;
import dev.jlserve.server.json.ViolationsAnswer;
import dev.jlserve.server.json.number.NumberScanner;
import dev.jlserve.spi.TextForm;
import dev.jlserve.spi.Violations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form as if it were an object whose fields are its parts. What is asked for says how a
 * part is taken: bytes as they are, strings and what is written as one as text, all else as JSON.
 * So generated code reads, checks and reports the same, whatever a body is sent as.
 */
final class FormReader implements RequestReader {

  private final Form form;
  private final Set<String> files;
  private final FormCursor at;
  private final RecordedViolations violations;
  private Function<BodyReader, Boolean> list = BodyReader::beginArray;
  private boolean begun;

  /**
   * Opens a form.
   *
   * @param files the names of parts that hold files, and never JSON
   */
  FormReader(Form form, Set<String> files) {
    this.form = form;
    this.files = files;
    this.at = new FormCursor(form.parts());
    this.violations = new RecordedViolations(at::here);
  }

  /** All parts have been read, or skipped. */
  @Override
  public void end() {}

  @Override
  public void close() {
    at.leave();
  }

  @Override
  public byte[] violationsAnswer() {
    return ViolationsAnswer.of(
        violations.kept(), wanted -> FormInputs.find(form.parts(), at::isList, wanted));
  }

  @Override
  public Violations violations() {
    return violations;
  }

  @Override
  public boolean beginObject() {
    if (!begun) {
      begun = true;
      violations.accept();
      return true;
    }
    BodyReader json = json();
    return json != null && json.beginObject();
  }

  @Override
  public boolean beginMap() {
    BodyReader json = json();
    return json != null && json.beginMap();
  }

  @Override
  public @Nullable String nextName() {
    BodyReader json = at.inner();
    if (json != null && at.isInside()) {
      return json.nextName();
    }
    String name = at.nextName();
    violations.accept();
    return name;
  }

  @Override
  public boolean beginArray() {
    return begin(BodyReader::beginArray);
  }

  @Override
  public boolean beginSet() {
    return begin(BodyReader::beginSet);
  }

  private boolean begin(Function<BodyReader, Boolean> array) {
    if (at.inner() == null && !at.isInList() && isList()) {
      list = array;
      at.beginList();
      violations.accept();
      return true;
    }
    BodyReader json = array();
    return json != null && array.apply(json);
  }

  /**
   * The reader of what may be an array; null after a violation. An array in a list is no part: one
   * such part could not be told from the list itself.
   */
  private @Nullable BodyReader array() {
    if (at.inner() != null || !at.isInList()) {
      return json();
    }
    at.refuseList();
    BodyReader json = json();
    return json != null && list.apply(json) ? json : null;
  }

  /** Whether each part is an element, and not a part all of them. */
  private boolean isList() {
    Part only = at.only();
    return only == null || files.contains(only.name()) || !isArray(only.content().bytes());
  }

  private static boolean isArray(byte[] text) {
    int i = 0;
    while (i < text.length && NumberScanner.isBlank(text[i])) {
      i++;
    }
    return i < text.length && text[i] == '[';
  }

  @Override
  public boolean nextElement() {
    BodyReader json = at.inner();
    if (json != null && at.isInside()) {
      return json.nextElement();
    }
    if (!at.isInList()) {
      return false;
    }
    boolean more = at.nextPart();
    violations.accept();
    return more;
  }

  /** A form has no null: what is null in JSON is left out. */
  @Override
  public boolean readNull() {
    BodyReader json = at.inner();
    return json != null && json.readNull();
  }

  @Override
  public void skip() {
    BodyReader json = at.inner();
    if (json != null) {
      json.skip();
    } else {
      violations.accept();
    }
  }

  @Override
  public void rejectUnknown() {
    BodyReader json = at.inner();
    if (json != null) {
      json.rejectUnknown();
    } else {
      violations.reject("extra_forbidden", "Extra inputs are not permitted");
    }
  }

  @Override
  public @Nullable String peekTag(String property) {
    BodyReader json = json();
    return json == null ? null : json.peekTag(property);
  }

  @Override
  public void rejectTag(String property, String tag, String expected) {
    BodyReader json = at.inner();
    if (json != null) {
      json.rejectTag(property, tag, expected);
    }
  }

  @Override
  public @Nullable String readString() {
    BodyReader json = at.inner();
    return json != null ? json.readString() : text();
  }

  @Override
  public @Nullable String readEnum(String expected) {
    BodyReader json = at.inner();
    return json != null ? json.readEnum(expected) : text();
  }

  @Override
  public char readChar() {
    BodyReader json = at.inner();
    if (json != null) {
      return json.readChar();
    }
    String text = text();
    return text == null ? 0 : TextReading.character(text, violations);
  }

  @Override
  public JsonValue readJson() {
    BodyReader json = array();
    return json == null ? JsonValue.NULL : json.readJson();
  }

  @Override
  public @Nullable Object readAny() {
    BodyReader json = json();
    return json == null ? null : json.readAny();
  }

  @Override
  public <T> @Nullable T readText(TextForm<T> kind) {
    BodyReader json = at.inner();
    if (json != null) {
      return json.readText(kind);
    }
    if (TextForm.BYTES.equals(kind)) {
      @SuppressWarnings("unchecked") // That form's values are bytes.
      T bytes = (T) bytes();
      return bytes;
    }
    String text = text();
    return text == null ? null : TextReading.formed(text, kind, violations);
  }

  /** The part that it is at; null after a violation. */
  private @Nullable Part part() {
    Part part = at.only();
    if (part == null) {
      violations.reject("duplicate_part", "Input should be sent once");
    } else {
      violations.accept();
    }
    return part;
  }

  private byte @Nullable [] bytes() {
    Part part = part();
    return part == null ? null : part.content().bytes();
  }

  private @Nullable String text() {
    Part part = part();
    String text = part == null ? null : part.text();
    if (part != null && text == null) {
      violations.reject(
          "string_unicode",
          "Input should be a valid string, unable to parse raw data as a unicode string");
    }
    return text;
  }

  /** The reader of the JSON that it is in, or at; null after a violation. */
  private @Nullable BodyReader json() {
    BodyReader json = at.inner();
    if (json != null) {
      return json;
    }
    byte[] bytes = bytes();
    return bytes == null ? null : at.enter(BodyReader.open(bytes, at.part(), violations));
  }

  /** Reads a value that is a JSON number or boolean; a part that is no JSON is no such value. */
  private <T extends @Nullable Object> T scalar(
      FormScalar kind, T none, Function<BodyReader, T> read) {
    BodyReader json = at.inner();
    if (json != null) {
      return read.apply(json);
    }
    try {
      json = json();
      if (json == null) {
        return none;
      }
      T value = read.apply(json);
      if (violations.accepted()) {
        json.end();
      }
      return value;
    } catch (MalformedJsonException e) {
      at.leave();
      violations.reject(kind.error(), kind.expected());
      return none;
    } finally {
      at.leave();
    }
  }

  @Override
  public boolean readBoolean() {
    return scalar(FormScalar.BOOLEAN, false, BodyReader::readBoolean);
  }

  @Override
  public byte readByte() {
    return scalar(FormScalar.INTEGER, (byte) 0, BodyReader::readByte);
  }

  @Override
  public short readShort() {
    return scalar(FormScalar.INTEGER, (short) 0, BodyReader::readShort);
  }

  @Override
  public int readInt() {
    return scalar(FormScalar.INTEGER, 0, BodyReader::readInt);
  }

  @Override
  public long readLong() {
    return scalar(FormScalar.INTEGER, 0L, BodyReader::readLong);
  }

  @Override
  public float readFloat() {
    return scalar(FormScalar.REAL, 0f, BodyReader::readFloat);
  }

  @Override
  public double readDouble() {
    return scalar(FormScalar.REAL, 0d, BodyReader::readDouble);
  }

  @Override
  public @Nullable BigInteger readBigInteger() {
    return this.<@Nullable BigInteger>scalar(FormScalar.INTEGER, null, BodyReader::readBigInteger);
  }

  @Override
  public @Nullable BigDecimal readBigDecimal() {
    return this.<@Nullable BigDecimal>scalar(FormScalar.DECIMAL, null, BodyReader::readBigDecimal);
  }

  @Override
  public boolean @Nullable [] readBooleans() {
    BodyReader json = array();
    return json == null ? null : json.readBooleans();
  }

  @Override
  public short @Nullable [] readShorts() {
    BodyReader json = array();
    return json == null ? null : json.readShorts();
  }

  @Override
  public int @Nullable [] readInts() {
    BodyReader json = array();
    return json == null ? null : json.readInts();
  }

  @Override
  public long @Nullable [] readLongs() {
    BodyReader json = array();
    return json == null ? null : json.readLongs();
  }

  @Override
  public float @Nullable [] readFloats() {
    BodyReader json = array();
    return json == null ? null : json.readFloats();
  }

  @Override
  public double @Nullable [] readDoubles() {
    BodyReader json = array();
    return json == null ? null : json.readDoubles();
  }
}
