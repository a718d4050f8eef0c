package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.JsonReadContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import dev.jlserve.server.json.number.NumberScanner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's parser, which also reads an array of numbers, or a string of plain text, in one step.
 * Where an element is anything but a number within range, or a character is not plain, it has
 * consumed nothing: that is then read Jackson's way, so that verdicts, messages and offsets are
 * Jackson's.
 */
final class TensorParser extends UTF8StreamJsonParser {

  /**
   * So many names are read of an object and those around it. Jackson keeps them until the object
   * ends, to find duplicates, also those of fields that nobody reads.
   */
  static final int MOST_NAMES = 100_000;

  /** How often the names of the objects around are counted as well. */
  private static final int COUNTED = 1000;

  /** Room for so many elements at first. The loops are apart: one for all types costs a sixth. */
  private static final int INITIAL = 64;

  /** Whether the body ends, blanks aside, as an array or object does. */
  private final boolean ended;

  /** A parser of a body from an offset on, at which a value starts. */
  TensorParser(
      IOContext context, int features, ByteQuadsCanonicalizer names, byte[] body, int start) {
    super(context, features, null, null, names, body, start, body.length, start, false);
    int end = body.length;
    while (end > 0 && NumberScanner.isBlank(body[end - 1])) {
      end--;
    }
    ended = end > 0 && (body[end - 1] == ']' || body[end - 1] == '}');
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    if (token == JsonToken.FIELD_NAME) {
      requireRoomForName();
    }
    return token;
  }

  @Override
  public @Nullable String nextFieldName() throws IOException {
    String name = super.nextFieldName();
    if (name != null) {
      requireRoomForName();
    }
    return name;
  }

  /** Jackson adds new names to the table of all parsers; those of clients go with their body. */
  @Override
  protected void _releaseBuffers() throws IOException {
    if (!_symbols.maybeDirty()) {
      super._releaseBuffers();
      return;
    }
    _textBuffer.releaseBuffers();
    char[] name = _nameCopyBuffer;
    if (name != null) {
      _nameCopyBuffer = null;
      _ioContext.releaseNameCopyBuffer(name);
    }
  }

  /**
   * The text of the string just entered, if it is ASCII without escapes; or null. Jackson would
   * hold a long one three times at once.
   */
  @Nullable ByteBuffer plainText() {
    int end = _tokenIncomplete && _currToken == JsonToken.VALUE_STRING ? plainEnd() : -1;
    int length = end - _inputPtr;
    if (end < 0 || length > _streamReadConstraints.getMaxStringLength()) {
      return null;
    }
    ByteBuffer text = ByteBuffer.wrap(_inputBuffer, _inputPtr, length);
    _inputPtr = end + 1;
    _tokenIncomplete = false;
    _textBuffer.resetWithEmpty();
    return text;
  }

  /** Where the string's last quote is, if plain text comes before it; or -1. */
  private int plainEnd() {
    for (int i = _inputPtr; i < _inputEnd; i++) {
      byte b = _inputBuffer[i];
      if (b == '"') {
        return i;
      }
      if (b == '\\' || b < ' ') {
        return -1;
      }
    }
    return -1;
  }

  private void requireRoomForName() throws StreamConstraintsException {
    int names = _parsingContext.getEntryCount();
    if (names > MOST_NAMES || (names % COUNTED == 0 && openNames() > MOST_NAMES)) {
      throw new StreamConstraintsException(
          "An object and those around it have more than " + MOST_NAMES + " names");
    }
  }

  private int openNames() {
    int names = 0;
    for (JsonReadContext at = _parsingContext; at != null; at = at.getParent()) {
      names += at.inObject() ? at.getEntryCount() : 0;
    }
    return names;
  }

  // Stands twice: doubles and floats have no common type that is as fast.
  /** The doubles of the array just entered, whose end it then stands on; or null. */
  double @Nullable [] doubles() throws IOException {
    if (!ended) {
      return null;
    }
    NumberScanner in = new NumberScanner(_inputBuffer, _inputPtr);
    double[] values = new double[INITIAL];
    int size = 0;
    do {
      if (!in.number()) {
        return null;
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size] = in.toDouble();
      if (Double.isInfinite(values[size++])) {
        return null;
      }
    } while (in.comma());
    return endOf(in) ? Arrays.copyOf(values, size) : null;
  }

  /** The floats of the array just entered, whose end it then stands on; or null. */
  float @Nullable [] floats() throws IOException {
    if (!ended) {
      return null;
    }
    NumberScanner in = new NumberScanner(_inputBuffer, _inputPtr);
    float[] values = new float[INITIAL];
    int size = 0;
    do {
      if (!in.number()) {
        return null;
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size] = in.toFloat();
      if (Float.isInfinite(values[size++])) {
        return null;
      }
    } while (in.comma());
    return endOf(in) ? Arrays.copyOf(values, size) : null;
  }

  /** The integers of the array just entered, whose end it then stands on; or null. */
  int @Nullable [] ints() throws IOException {
    long[] wide = integers(Integer.MIN_VALUE, Integer.MAX_VALUE);
    if (wide == null) {
      return null;
    }
    int[] values = new int[wide.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (int) wide[i];
    }
    return values;
  }

  /** The integers of the array just entered, whose end it then stands on; or null. */
  long @Nullable [] longs() throws IOException {
    return integers(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private long @Nullable [] integers(long least, long greatest) throws IOException {
    if (!ended) {
      return null;
    }
    NumberScanner in = new NumberScanner(_inputBuffer, _inputPtr);
    long[] values = new long[INITIAL];
    int size = 0;
    do {
      if (!in.integer() || in.toLong() < least || in.toLong() > greatest) {
        return null;
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = in.toLong();
    } while (in.comma());
    return endOf(in) ? Arrays.copyOf(values, size) : null;
  }

  private boolean endOf(NumberScanner in) throws IOException {
    if (!in.closed()) {
      return false;
    }
    _inputPtr = in.position();
    return nextToken() == JsonToken.END_ARRAY;
  }
}
