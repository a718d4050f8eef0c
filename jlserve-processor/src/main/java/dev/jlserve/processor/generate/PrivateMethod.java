package dev.jlserve.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/**
 * Begins the methods that the bootstrap keeps for itself. Each has a comment: {@code -Xdoclint:all}
 * warns of private methods without one, too.
 */
final class PrivateMethod {

  private PrivateMethod() {}

  /** A method that reads a value from the reader {@code in}. */
  static MethodSpec.Builder reading(String name, TypeName type) {
    return of(name)
        .addJavadoc(
            """
            Reads {@code $T}.

            @param in reads the request
            @return the value, or null after a violation
            """,
            type)
        .returns(type)
        .addParameter(Spi.JSON_READER, "in");
  }

  /** A method that writes a parameter with the writer {@code out}. */
  static MethodSpec.Builder writing(String name, TypeName type, String parameter) {
    return of(name)
        .addJavadoc(
            """
            Writes {@code $T}.

            @param out writes the response
            @param $L what is written
            """,
            type,
            parameter)
        .addParameter(Spi.JSON_WRITER, "out")
        .addParameter(type, parameter);
  }

  /** Any other method; its comment is the caller's to add. */
  static MethodSpec.Builder of(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }
}
