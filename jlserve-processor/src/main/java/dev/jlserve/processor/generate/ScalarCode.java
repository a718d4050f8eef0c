package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.jlserve.processor.model.ScalarKind;

/** How each scalar, and each row of them, is read and written. */
final class ScalarCode {

  private ScalarCode() {}

  /** An expression that reads one. */
  static CodeBlock read(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> CodeBlock.of("in.readBoolean()");
      case BYTE -> CodeBlock.of("in.readByte()");
      case SHORT -> CodeBlock.of("in.readShort()");
      case INT -> CodeBlock.of("in.readInt()");
      case LONG -> CodeBlock.of("in.readLong()");
      case FLOAT -> CodeBlock.of("in.readFloat()");
      case DOUBLE -> CodeBlock.of("in.readDouble()");
      case BIG_INTEGER -> CodeBlock.of("in.readBigInteger()");
      case BIG_DECIMAL -> CodeBlock.of("in.readBigDecimal()");
      case CHAR -> CodeBlock.of("in.readChar()");
      case STRING -> CodeBlock.of("in.readString()");
    };
  }

  /** An expression that reads an array of them. */
  static CodeBlock readRow(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> CodeBlock.of("in.readBooleans()");
      case SHORT -> CodeBlock.of("in.readShorts()");
      case INT -> CodeBlock.of("in.readInts()");
      case LONG -> CodeBlock.of("in.readLongs()");
      case FLOAT -> CodeBlock.of("in.readFloats()");
      case DOUBLE -> CodeBlock.of("in.readDoubles()");
      case BYTE, CHAR, STRING, BIG_INTEGER, BIG_DECIMAL ->
          throw new IllegalArgumentException("no rows of " + kind);
    };
  }

  /** Whether the value read is a primitive, so that a refused one is no null. */
  static boolean isPrimitive(ScalarKind kind) {
    return kind != ScalarKind.STRING && !kind.isBig();
  }

  /** A statement that writes one. */
  static CodeBlock write(CodeBlock value) {
    return CodeBlock.of("out.write($L);\n", value);
  }
}
